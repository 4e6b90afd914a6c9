import { credentials, makeClientConstructor, type Client, type Metadata, type ServiceError } from '@grpc/grpc-js';

/** Calls an RPC with encoded bytes and answers encoded bytes; throws the ServiceError. */
export type CallUpstream = (path: string, request: Uint8Array, metadata: Metadata) => Promise<Buffer>;

const Untyped = makeClientConstructor({}, 'untyped');
const asIs = (value: Buffer): Buffer => value;

/** One channel to a service. The gateway needs no stubs: it carries bytes that the contract's descriptors made. */
export function upstream(address: string, callSeconds: number): { call: CallUpstream; client: Client } {
  const client = new Untyped(address, credentials.createInsecure(), {
    'grpc.keepalive_time_ms': 30_000,
    'grpc.initial_reconnect_backoff_ms': 100,
    'grpc.max_reconnect_backoff_ms': 2_000,
    'grpc.max_receive_message_length': 16 * 1024 * 1024,
  });
  const call: CallUpstream = (path, request, metadata) =>
    new Promise((resolve, reject) => {
      const deadline = Date.now() + callSeconds * 1000;
      client.makeUnaryRequest(path, asIs, asIs, request as Buffer, metadata, { deadline }, (error: ServiceError | null, answer?: Buffer) =>
        error ? reject(error) : resolve(answer ?? Buffer.alloc(0)),
      );
    });
  return { call, client };
}
