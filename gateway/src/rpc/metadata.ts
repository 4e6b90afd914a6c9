import { Metadata } from '@grpc/grpc-js';
import type { Request } from 'express';
import type { RequestContext } from '../http/context.ts';

/** What travels from the request to the service as it came. Services verify the token themselves: the gateway is no trust boundary. */
const CARRIED = ['authorization', 'idempotency-key'] as const;

/** The metadata of a call: token, idempotency key, language, portal, the caller's address, and the trace where no SDK writes it. */
export function metadataOf(request: Request, { locale, portal, ip, traceparent }: RequestContext): Metadata {
  const metadata = new Metadata();
  for (const name of CARRIED) {
    const value = request.get(name);
    if (value !== undefined) metadata.set(name, value);
  }
  metadata.set('accept-language', locale);
  metadata.set('x-client-ip', ip);
  if (portal !== undefined) metadata.set('x-portal', portal);
  if (traceparent !== undefined) metadata.set('traceparent', traceparent);
  return metadata;
}
