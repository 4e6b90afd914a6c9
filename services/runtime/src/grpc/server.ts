import { isRefusal } from '@bidline/kernel';
import { logVerbosity, Server, ServerCredentials, setLogVerbosity } from '@grpc/grpc-js';
import type { handleUnaryCall } from '@grpc/grpc-js';
import { addHealth } from './health.ts';
import type { Health } from './health.ts';
import { localeOf } from './metadata.ts';
import { handleCall } from './pipeline.ts';
import type { PipelineParts } from './pipeline.ts';
import { statusOf } from './refusal-status.ts';
import type { BoundMethod, GrpcService } from './service.ts';

/** A gRPC server with its services; it does not listen yet. */
export interface GrpcServer {
  readonly server: Server;
  readonly health: Health;
  /** Resolves with the port taken; rejects when it cannot be had. */
  listen(host: string, port: number): Promise<number>;
  /** Takes no new calls, waits for those under way, and cuts what is left after `limitMs`. */
  drain(limitMs: number): Promise<void>;
}

const OPTIONS = {
  'grpc.max_receive_message_length': 4 * 1024 * 1024,
  // Dead peers are found within a minute; clients may ask every ten seconds whether we live.
  'grpc.keepalive_time_ms': 30_000,
  'grpc.keepalive_timeout_ms': 20_000,
};

const bytesAsTheyAre = (bytes: Buffer): Buffer => bytes;

/** A server over the services, each call through the pipeline. Messages are decoded there, not by grpc-js, which would answer INTERNAL. */
export function grpcServer(services: readonly GrpcService[], parts: PipelineParts): GrpcServer {
  // Its own lines are no JSON and say nothing that is not answered or logged here.
  setLogVerbosity(logVerbosity.NONE);
  const server = new Server(OPTIONS);
  const health = addHealth(server);
  for (const { methods } of services) {
    const definition = methods.map(({ name, definition: { path } }) => [name, rawMethod(path)] as const);
    const implementation = methods.map((method) => [method.name, unary(method, parts)] as const);
    server.addService(Object.fromEntries(definition), Object.fromEntries(implementation));
  }

  return {
    server,
    health,
    listen: (host, port) =>
      new Promise((resolve, reject) => {
        server.bindAsync(`${host}:${port}`, ServerCredentials.createInsecure(), (error, taken) => (error ? reject(error) : resolve(taken)));
      }),
    drain: (limitMs) =>
      new Promise((resolve) => {
        const limit = setTimeout(() => server.forceShutdown(), limitMs);
        server.tryShutdown(() => {
          clearTimeout(limit);
          resolve();
        });
      }),
  };
}

const rawMethod = (path: string) => ({
  path,
  requestStream: false,
  responseStream: false,
  requestSerialize: bytesAsTheyAre,
  requestDeserialize: bytesAsTheyAre,
  responseSerialize: bytesAsTheyAre,
  responseDeserialize: bytesAsTheyAre,
});

/** One RPC as grpc-js calls it, with a line in the log when it is answered. */
function unary(method: BoundMethod, parts: PipelineParts): handleUnaryCall<Buffer, Buffer> {
  const { path } = method.definition;
  return (call, callback) => {
    const begun = performance.now();
    const incoming = {
      bytes: call.request,
      metadata: call.metadata,
      deadline: call.getDeadline(),
      peer: call.getPeer(),
      onCancelled: (cancel: () => void) => void call.on('cancelled', cancel),
    };
    void handleCall(parts, method, incoming).then(({ answer, personId }) => {
      const refused = isRefusal(answer);
      const ms = Math.round(performance.now() - begun);
      parts.log.info({ rpc: path, outcome: refused ? answer.reason : 'OK', ms, person: personId }, 'call');
      if (refused) callback(statusOf(answer, localeOf(call.metadata)));
      else callback(null, answer);
    });
  };
}
