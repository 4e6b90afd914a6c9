import { invalid, isRefusal, refuse } from '@bidline/kernel';
import type { FieldFault, Refusal } from '@bidline/kernel';
import { fromJson } from '@bidline/proto';
import type { JsonValue, Rpc } from '@bidline/proto';
import type { Request } from 'express';
import { bodyOf } from './body.ts';
import { jsonFaults } from './json-faults.ts';
import { queryJson } from './query.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const IDEMPOTENCY_KEY = /^[A-Za-z0-9_-]{8,128}$/;

/** A malformed id cannot be anyone's: it answers as one that does not exist, so that nothing is learnt from the difference. */
const isNobodys = ([name, value]: [string, string]): boolean => /(^|_)id$/.test(name) && !UUID.test(value);

/** What the path says wins; a body may repeat it, not contradict it. */
const contradictions = (said: Record<string, JsonValue>, path: Record<string, string>): FieldFault[] =>
  Object.entries(path)
    .filter(([name, value]) => said[name] !== undefined && said[name] !== value)
    .map(([name]) => ({ field: name, reason: 'PATH_MISMATCH' }));

function keyRefusal(key: string | undefined): Refusal | undefined {
  if (key === undefined) return refuse('invalid', 'IDEMPOTENCY_KEY_REQUIRED');
  return IDEMPOTENCY_KEY.test(key) ? undefined : refuse('invalid', 'IDEMPOTENCY_KEY_INVALID');
}

/** Encodes what a REST call says (path, query or body) as the request of its RPC, or refuses what the contract does not allow, each at its field. */
export function requestOf({ access, http, input }: Rpc, request: Request): Uint8Array | Refusal {
  const path = request.params as Record<string, string>;
  if (Object.entries(path).some(isNobodys)) return refuse('missing', 'NOT_FOUND');
  const badKey = access.sideEffects ? keyRefusal(request.get('idempotency-key')) : undefined;
  if (badKey) return badKey;
  const said = http?.body ? bodyOf(request) : queryJson(input, request.url);
  if (isRefusal(said)) return said;
  const faults = [...jsonFaults(input, said), ...contradictions(said, path)];
  if (faults.length > 0) return invalid(faults);
  try {
    return fromJson(input.typeName, { ...said, ...path });
  } catch {
    return refuse('invalid', 'MALFORMED_REQUEST');
  }
}
