import { isRefusal, refuse } from '@bidline/kernel';
import type { Refusal } from '@bidline/kernel';
import type { Log } from '../log/log.ts';
import { traceIdOf } from '../log/trace-fields.ts';
import { isDependencyAway } from './dependency-away.ts';

/**
 * What the caller learns of an error that a handler threw: DEPENDENCY_DOWN when a store or broker is away, else INTERNAL with the trace id under
 * which the log tells the rest. A refusal thrown by mistake counts as the value it should have been.
 */
export function refusalOfError(error: unknown, rpc: string, log: Log): Refusal {
  if (isRefusal(error)) return error;
  if (isDependencyAway(error)) {
    log.warn({ rpc, reason: error instanceof Error ? error.message : String(error) }, 'dependency away');
    return refuse('unavailable', 'DEPENDENCY_DOWN');
  }
  log.error({ rpc, err: error }, 'unexpected error');
  const traceId = traceIdOf();
  return refuse('unavailable', 'INTERNAL', traceId === '' ? {} : { traceId });
}
