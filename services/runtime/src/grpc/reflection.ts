import { descriptorSet } from '@bidline/proto';
import type { Server, ServerDuplexStream, UntypedServiceImplementation } from '@grpc/grpc-js';
import { loadFileDescriptorSetFromBuffer } from '@grpc/proto-loader';

type RawStream = ServerDuplexStream<Buffer, Buffer>;
type Serve = (stream: RawStream) => void;

const VERSIONS = ['grpc.reflection.v1', 'grpc.reflection.v1alpha'];
const METHOD = 'ServerReflectionInfo';
const bytesAsTheyAre = (bytes: Buffer): Buffer => bytes;

/**
 * Lets `grpcurl` list and call the services named, without files. For development. What it needs is loaded when somebody asks for the first time:
 * the contract as protobufjs holds it takes 35 MB, which no process at rest should pay.
 */
export function addReflection(server: Server, services: readonly string[]): void {
  let loading: Promise<Map<string, Serve>> | undefined;
  for (const version of VERSIONS) {
    const path = `/${version}.ServerReflection/${METHOD}`;
    const serve = (stream: RawStream): void => {
      loading ??= load(services);
      loading.then(
        (known) => known.get(path)?.(stream),
        (error: unknown) => stream.destroy(error instanceof Error ? error : new Error(String(error))),
      );
    };
    const raw = { requestSerialize: bytesAsTheyAre, requestDeserialize: bytesAsTheyAre };
    const rawAnswer = { responseSerialize: bytesAsTheyAre, responseDeserialize: bytesAsTheyAre };
    server.addService({ [METHOD]: { path, requestStream: true, responseStream: true, ...raw, ...rawAnswer } }, { [METHOD]: serve });
  }
}

/** The library's handlers by path, fed with bytes: it adds itself to what only looks like a server. */
async function load(services: readonly string[]): Promise<Map<string, Serve>> {
  const { ReflectionService } = await import('@grpc/reflection');
  const handlers = new Map<string, Serve>();
  const addService: Server['addService'] = (definition, implementation: UntypedServiceImplementation) => {
    for (const [name, { path, requestDeserialize, responseSerialize }] of Object.entries(definition)) {
      const handle = implementation[name] as (stream: unknown) => void;
      handlers.set(path, (stream) =>
        handle({
          on: (event: string, listener: (message?: unknown) => void) =>
            stream.on(event, (bytes?: Buffer) => listener(bytes && requestDeserialize(bytes))),
          write: (message: unknown) => stream.write(responseSerialize(message)),
          end: () => stream.end(),
        }),
      );
    }
  };
  const contract = loadFileDescriptorSetFromBuffer(descriptorSet());
  new ReflectionService(contract, { services: [...services] }).addToServer({ addService });
  return handlers;
}
