import type { Locale, Refusal } from '@bidline/kernel';
import { credentials, makeClientConstructor, Metadata } from '@grpc/grpc-js';
import type { ServiceError } from '@grpc/grpc-js';
import type { MethodDefinition, RequestOf, ResponseOf, ServiceDefinition } from './definition.ts';
import { refusalOf } from './refusal-status.ts';

/** What a call carries beside its request; what is not said here is taken from the client's options. */
export interface CallOptions {
  /** The access token of the person on whose behalf the call is made. */
  readonly token?: string;
  /** Commands demand one. */
  readonly idempotencyKey?: string;
  readonly locale?: Locale;
  /** How long to wait for an answer. Default ten seconds. */
  readonly deadlineMs?: number;
}

/** Calls to a service: each answers the response or the refusal (DEPENDENCY_DOWN when the service is away, DEADLINE_EXCEEDED when late). */
export type GrpcClient<D extends ServiceDefinition> = {
  readonly [M in keyof D]: (request: RequestOf<D[M]>, options?: CallOptions) => Promise<ResponseOf<D[M]> | Refusal>;
} & { close(): void };

const DEADLINE_MS = 10_000;

const CHANNEL = {
  'grpc.keepalive_time_ms': 30_000,
  'grpc.keepalive_timeout_ms': 5_000,
  'grpc.initial_reconnect_backoff_ms': 100,
  'grpc.max_reconnect_backoff_ms': 2_000,
  'grpc.max_receive_message_length': 16 * 1024 * 1024,
  // Every refusal that the server sends is final; only the caller knows whether to try again.
  'grpc.enable_retries': 0,
};

/** A client of a contract's service at `host:port`. It connects at the first call, and again by itself after the service was away. */
export function grpcClient<const D extends ServiceDefinition>(definition: D, address: string, defaults: CallOptions = {}): GrpcClient<D> {
  const channel = new (makeClientConstructor({}, 'untyped'))(address, credentials.createInsecure(), CHANNEL);

  function callOf(method: MethodDefinition<unknown, unknown>) {
    return (request: unknown, options: CallOptions = {}): Promise<unknown> =>
      new Promise((resolve) => {
        const all = { ...defaults, ...options };
        const deadline = Date.now() + (all.deadlineMs ?? DEADLINE_MS);
        channel.makeUnaryRequest(
          method.path,
          method.requestSerialize,
          method.responseDeserialize,
          request,
          metadataOf(all),
          { deadline },
          (error: ServiceError | null, answer?: unknown) => resolve(error ? refusalOf(error) : answer),
        );
      });
  }

  // The mapped type of the result ties each method to its messages again.
  const methods = Object.entries(definition).map(([name, method]) => [
    name,
    callOf(method as unknown as MethodDefinition<unknown, unknown>),
  ]);
  return { ...Object.fromEntries(methods), close: () => channel.close() } as GrpcClient<D>;
}

function metadataOf({ token, idempotencyKey, locale }: CallOptions): Metadata {
  const metadata = new Metadata();
  if (token !== undefined) metadata.set('authorization', `Bearer ${token}`);
  if (idempotencyKey !== undefined) metadata.set('idempotency-key', idempotencyKey);
  if (locale !== undefined) metadata.set('accept-language', locale);
  return metadata;
}
