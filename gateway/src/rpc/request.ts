import { invalid, refuse, type Refusal } from '@bidline/kernel';
import { fromJson, type JsonValue, type Rpc } from '@bidline/proto';
import type { Request } from 'express';
import { jsonFaults } from './check-json.ts';
import { queryJson } from './query.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Encodes what a REST call says (path, query or body) as the RPC's request. A malformed id answers as one that does not exist. */
export function requestBytes(rpc: Rpc, req: Request): Uint8Array | Refusal {
  const path = req.params as Record<string, string>;
  if (path['id'] !== undefined && !UUID.test(path['id'])) return refuse('missing', 'NOT_FOUND');
  const said = rpc.http?.body ? bodyOf(req) : queryJson(rpc.input, new URL(req.originalUrl, 'http://gateway').searchParams);
  const faults = jsonFaults(rpc.input, said);
  if (faults.length > 0) return invalid(faults);
  try {
    return fromJson(rpc.input.typeName, { ...(said as Record<string, JsonValue>), ...path });
  } catch {
    return refuse('invalid', 'MALFORMED_REQUEST');
  }
}

/** An empty body is an empty request. */
const bodyOf = (req: Request): unknown => (req.body === undefined ? {} : (req.body as unknown));
