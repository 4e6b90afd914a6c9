import { refusalOf } from '@bidline/runtime';
import { fault } from './problem.ts';
import type { Fault } from './problem.ts';

const member = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;

/** A refusal that a service sent over gRPC. What is no refusal of theirs keeps its own kind: time ran out, or a mistake. */
function faultOfService(error: Parameters<typeof refusalOf>[0]): Fault {
  const refusal = refusalOf(error);
  if (refusal.reason === 'INTERNAL') return fault('internal', 'INTERNAL');
  if (refusal.reason === 'DEADLINE_EXCEEDED') return fault('timeout', 'DEADLINE_EXCEEDED');
  return refusal;
}

const isServiceError = (error: unknown): error is Parameters<typeof refusalOf>[0] =>
  error instanceof Error && typeof member(error, 'code') === 'number' && typeof member(error, 'metadata') === 'object';

/** The fault of whatever was thrown: a service's answer, a body or address that Express cannot read (it carries `status`), or a mistake of ours. */
export function faultOfError(error: unknown): Fault {
  if (isServiceError(error)) return faultOfService(error);
  const status = member(error, 'status');
  if (status === 413) return fault('too_large', 'REQUEST_TOO_LARGE', { max: '1 MB' });
  if (typeof status === 'number' && status >= 400 && status < 500) return fault('invalid', 'MALFORMED_REQUEST');
  return fault('internal', 'INTERNAL');
}
