import { credentials, makeClientConstructor, Metadata } from '@grpc/grpc-js';
import type { CallOptions, ServiceError } from '@grpc/grpc-js';

const asIs = (bytes: Buffer): Buffer => bytes;

/** Sends bytes past every stub, with this metadata alone; answers the error, or undefined when the call was answered. */
export function rawCall(
  address: string,
  path: string,
  bytes: Buffer,
  metadata: Readonly<Record<string, string>>,
  options: CallOptions = { deadline: Date.now() + 5_000 },
): Promise<ServiceError | undefined> {
  const client = new (makeClientConstructor({}, 'raw'))(address, credentials.createInsecure());
  const sent = new Metadata();
  for (const [name, value] of Object.entries(metadata)) sent.set(name, value);
  return new Promise<ServiceError | undefined>((resolve) => {
    client.makeUnaryRequest(path, asIs, asIs, bytes, sent, options, (error: ServiceError | null) => resolve(error ?? undefined));
  }).finally(() => client.close());
}
