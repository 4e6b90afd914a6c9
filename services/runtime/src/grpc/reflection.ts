import { descriptorSet } from '@bidline/proto';
import type { Server } from '@grpc/grpc-js';
import { loadFileDescriptorSetFromBuffer } from '@grpc/proto-loader';

/** Lets `grpcurl` list and call the services named, without files. For development: loaded on demand, it costs memory. */
export async function addReflection(server: Server, services: readonly string[]): Promise<void> {
  const { ReflectionService } = await import('@grpc/reflection');
  const contract = loadFileDescriptorSetFromBuffer(descriptorSet());
  new ReflectionService(contract, { services: [...services] }).addToServer(server);
}
