import { credentials, makeClientConstructor } from '@grpc/grpc-js';
import type { Metadata, ServiceError } from '@grpc/grpc-js';

/** A call on its way. */
export interface RunningCall {
  /** The encoded answer. Rejects with the ServiceError. */
  readonly answer: Promise<Uint8Array>;
  cancel(): void;
}

/** A service as the gateway reaches it: encoded requests in, encoded answers out. */
export interface Upstream {
  /** Calls an RPC by its path (`/package.Service/Method`). */
  call(path: string, request: Uint8Array, metadata: Metadata): RunningCall;
  close(): void;
}

const Untyped = makeClientConstructor({}, 'untyped');
const asIs = (bytes: Buffer): Buffer => bytes;
const bufferOver = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const OPTIONS = {
  'grpc.keepalive_time_ms': 30_000,
  // A service that comes back is found again within two seconds.
  'grpc.initial_reconnect_backoff_ms': 100,
  'grpc.max_reconnect_backoff_ms': 2_000,
  'grpc.max_receive_message_length': 16 * 1024 * 1024,
};

/** One channel to a service; a call ends after `callSeconds` at the latest. There are no stubs: the contract's descriptors make the bytes. */
export function upstream(address: string, callSeconds: number): Upstream {
  const client = new Untyped(address, credentials.createInsecure(), OPTIONS);
  return {
    call: (path, request, metadata) => {
      const { promise: answer, resolve, reject } = Promise.withResolvers<Uint8Array>();
      const deadline = Date.now() + callSeconds * 1000;
      const done = (error: ServiceError | null, bytes?: Buffer) => (error ? reject(error) : resolve(bytes ?? new Uint8Array()));
      const running = client.makeUnaryRequest(path, asIs, asIs, bufferOver(request), metadata, { deadline }, done);
      return { answer, cancel: () => running.cancel() };
    },
    close: () => client.close(),
  };
}
