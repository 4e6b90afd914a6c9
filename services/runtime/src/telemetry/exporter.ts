import { createRequire } from 'node:module';
import type * as Otlp from '@opentelemetry/exporter-trace-otlp-http';
import { BatchSpanProcessor } from '@opentelemetry/sdk-trace';
import type { SpanProcessor } from '@opentelemetry/sdk-trace';
import { withoutPersonalData } from './personal-data.ts';

/** Sends spans in batches to a collector over OTLP/HTTP. The exporter is loaded here and not above: most processes of a demo never need it. */
export function otlpProcessor(endpoint: string): SpanProcessor {
  const load = createRequire(import.meta.url);
  const { OTLPTraceExporter } = load('@opentelemetry/exporter-trace-otlp-http') as typeof Otlp;
  const exporter = new OTLPTraceExporter({ url: new URL('v1/traces', endpoint.replace(/\/*$/, '/')).href });
  return withoutPersonalData(new BatchSpanProcessor({ exporter, scheduledDelayMillis: 2_000 }));
}
