import { ScalarType } from '@bufbuild/protobuf';
import type { DescEnum, DescField, DescMessage } from '@bufbuild/protobuf';
import { FeatureSet_FieldPresence } from '@bufbuild/protobuf/wkt';
import type { CommentedContract } from './commented.ts';

/** A JSON Schema (2020-12, as OpenAPI 3.1 takes it). */
export type Schema = Readonly<Record<string, unknown>>;

/** Who writes a message: a client, who may leave every field out, or the server, who writes every field that has a default. */
export type Side = 'request' | 'response';

/** Turns messages into named schemas, each once, and hands out references to them. */
export interface Schemas {
  reference(message: DescMessage, side: Side): Schema;
  /** The schema of one field, with its comment. */
  field(field: DescField, side: Side): Schema;
  /** All schemas asked for so far, by name. */
  readonly named: ReadonlyMap<string, Schema>;
}

const INT64 = { type: 'string', format: 'int64', pattern: '^-?[0-9]+$' };

function scalar(type: ScalarType): Schema {
  switch (type) {
    case ScalarType.STRING:
      return { type: 'string' };
    case ScalarType.BOOL:
      return { type: 'boolean' };
    case ScalarType.INT64:
    case ScalarType.UINT64:
    case ScalarType.SINT64:
    case ScalarType.FIXED64:
    case ScalarType.SFIXED64:
      return INT64;
    case ScalarType.BYTES:
      return { type: 'string', format: 'byte' };
    case ScalarType.FLOAT:
    case ScalarType.DOUBLE:
      return { type: 'number' };
    case ScalarType.INT32:
    case ScalarType.SINT32:
    case ScalarType.SFIXED32:
    case ScalarType.UINT32:
    case ScalarType.FIXED32:
      return { type: 'integer', format: 'int32' };
  }
}

/** True where the server always writes the field: it has a default and is not marked `optional`. */
const alwaysWritten = (field: DescField): boolean =>
  field.fieldKind === 'list' || field.fieldKind === 'map' || field.presence === FeatureSet_FieldPresence.IMPLICIT;

/**
 * Schemas of the contract's messages as proto3 JSON carries them. A message that clients send and that answers carry too has two: `X`
 * (answers, every field with a default is there) and `XInput` (requests, every field may be left out).
 */
export function schemasOf(contract: CommentedContract, inAnswers: ReadonlySet<string>): Schemas {
  const named = new Map<string, Schema>();
  const owner = new Map<string, string>();

  const nameOf = (message: DescMessage, side: Side) =>
    message.name + (side === 'request' && inAnswers.has(message.typeName) ? 'Input' : '');

  function once(name: string, typeName: string, make: () => Schema): Schema {
    if ((owner.get(name) ?? typeName) !== typeName)
      throw new Error(`two declarations are called ${name}: ${typeName} and ${owner.get(name)}`);
    if (!owner.has(name)) {
      owner.set(name, typeName);
      named.set(name, make());
    }
    return { $ref: `#/components/schemas/${name}` };
  }

  const enumeration = (type: DescEnum): Schema =>
    once(type.name, type.typeName, () => ({
      type: 'string',
      description: contract.commentOf(type),
      enum: type.values.map((value) => value.name),
    }));

  const message = (type: DescMessage, side: Side): Schema =>
    once(nameOf(type, side), type.typeName + side, () => {
      const required = side === 'response' ? type.fields.filter(alwaysWritten).map((field) => field.jsonName) : [];
      return {
        type: 'object',
        description: contract.commentOf(type),
        properties: Object.fromEntries(type.fields.map((field) => [field.jsonName, described(field, side)])),
        ...(required.length > 0 && { required }),
        ...(side === 'request' && { additionalProperties: false }),
      };
    });

  function one(field: DescField, side: Side): Schema {
    if (field.enum) return enumeration(field.enum);
    if (field.message?.typeName === 'google.protobuf.Timestamp') return { type: 'string', format: 'date-time' };
    if (field.message) return message(field.message, side);
    return scalar(field.scalar);
  }

  function described(field: DescField, side: Side): Schema {
    const value = one(field, side);
    return { ...(field.fieldKind === 'list' ? { type: 'array', items: value } : value), description: contract.commentOf(field) };
  }

  return { reference: message, field: described, named };
}

/** Full names of all messages that answers carry, directly or inside others. */
export function messagesWithin(roots: readonly DescMessage[], found: Set<string> = new Set()): Set<string> {
  for (const message of roots) {
    if (found.has(message.typeName)) continue;
    found.add(message.typeName);
    messagesWithin(
      message.fields.flatMap((field) => field.message ?? []),
      found,
    );
  }
  return found;
}
