import { randomBytes } from 'node:crypto';
import { traceIdOf } from '@bidline/runtime';

/** The trace that a request belongs to. */
export interface Trace {
  traceId: string;
  traceparent: string | undefined;
}

const TRACEPARENT = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;

/**
 * The trace of a request (W3C Trace Context): the telemetry SDK's span where it runs (its gRPC instrumentation passes the trace on itself),
 * else the browser's, else a new one, so that a problem always names one.
 */
export function traceOf(header: string | undefined): Trace {
  const active = traceIdOf();
  if (active) return { traceId: active, traceparent: undefined };
  const given = TRACEPARENT.exec(header ?? '')?.[1];
  if (given && header) return { traceId: given, traceparent: header };
  const traceId = randomBytes(16).toString('hex');
  return { traceId, traceparent: `00-${traceId}-${randomBytes(8).toString('hex')}-00` };
}
