import { Metadata } from '@grpc/grpc-js';
import type { Request } from 'express';

/** What travels from the HTTP call to the service. Services verify the token themselves; the gateway is no trust boundary. */
const CARRIED = ['authorization', 'idempotency-key', 'accept-language'] as const;

/** The metadata of a call: token, idempotency key, language, portal and the caller's address. */
export function metadataOf(req: Request): Metadata {
  const metadata = new Metadata();
  for (const name of CARRIED) {
    const value = req.get(name);
    if (value !== undefined) metadata.set(name, value);
  }
  metadata.set('x-portal', req.hostname);
  metadata.set('x-client-ip', req.ip ?? '');
  return metadata;
}
