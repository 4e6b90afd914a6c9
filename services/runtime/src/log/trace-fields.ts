import { isSpanContextValid, trace } from '@opentelemetry/api';

/** The trace and span of the work at hand, as log lines carry them; nothing outside a trace. */
export function traceFields(): { trace_id?: string; span_id?: string } {
  const span = trace.getActiveSpan()?.spanContext();
  return span && isSpanContextValid(span) ? { trace_id: span.traceId, span_id: span.spanId } : {};
}

/** Id of the trace of the work at hand: what a user reads to the administrator. Empty where there is none (telemetry not loaded). */
export const traceIdOf = (): string => traceFields().trace_id ?? '';
