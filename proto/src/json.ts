import { fromBinary, fromJson as messageFromJson, toBinary, toJson as messageToJson } from '@bufbuild/protobuf';
import type { JsonValue } from '@bufbuild/protobuf';
import { messageType, registry } from './registry.ts';

/**
 * Proto3 JSON of an encoded message: int64 as text, enums by their full name, instants as RFC 3339. Fields at their default are written out,
 * so that readers see every field; an `optional` field or a message that is not set is absent. Throws when the bytes are no such message.
 */
export function toJson(typeName: string, bytes: Uint8Array): JsonValue {
  const type = messageType(typeName);
  return messageToJson(type, fromBinary(type, bytes), { registry: registry(), alwaysEmitImplicit: true });
}

/** The encoded message of proto3 JSON. Throws for a field that the message does not have, and for a value of another type than the field's. */
export function fromJson(typeName: string, json: JsonValue): Uint8Array {
  const type = messageType(typeName);
  return toBinary(type, messageFromJson(type, json, { registry: registry() }));
}
