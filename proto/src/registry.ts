import { createFileRegistry, fromBinary } from '@bufbuild/protobuf';
import type { DescMessage, FileRegistry } from '@bufbuild/protobuf';
import { FileDescriptorSetSchema } from '@bufbuild/protobuf/wkt';
import { CONTRACT } from '../gen/contract.ts';

let known: FileRegistry | undefined;

/** The contract as a serialised FileDescriptorSet, without comments; for gRPC reflection. */
export const descriptorSet = (): Buffer => Buffer.from(CONTRACT, 'base64');

/** A registry over a serialised FileDescriptorSet. */
export const registryOver = (bytes: Uint8Array): FileRegistry => createFileRegistry(fromBinary(FileDescriptorSetSchema, bytes));

/** All messages, enums and services of the contract; made at the first call and kept. */
export const registry = (): FileRegistry => (known ??= registryOver(descriptorSet()));

/** The descriptor of a message by its full name. Throws for a name that the contract does not have: that is a mistake in code, not in input. */
export function messageType(typeName: string, within: FileRegistry = registry()): DescMessage {
  const found = within.getMessage(typeName);
  if (!found) throw new Error(`the contract has no message ${typeName}`);
  return found;
}
