import { pino } from 'pino';
import type { DestinationStream, Logger } from 'pino';
import { REDACTED } from './redacted.ts';
import { traceFields } from './trace-fields.ts';

export type Log = Logger;

/** Who logs, and from which level on. */
export interface LogOptions {
  readonly service: string;
  readonly instance: string;
  readonly level?: string;
  /** Where to; default standard output. */
  readonly destination?: DestinationStream;
}

/**
 * A log of JSON lines: time (ISO 8601 UTC), level by name, service, instance, and the trace and span that are active when a line is written.
 * People appear by their id alone; what `REDACTED` names is blotted out wherever somebody passes it by mistake.
 */
export function createLog({ service, instance, level = 'info', destination }: LogOptions): Log {
  const options = {
    level,
    base: { service, instance },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: REDACTED, censor: '[redacted]' },
    mixin: traceFields,
  };
  return destination ? pino(options, destination) : pino(options);
}
