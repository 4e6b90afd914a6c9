import { ScalarType, type DescField, type DescMessage } from '@bufbuild/protobuf';
import type { FieldFault } from '@bidline/kernel';

/** Names the first thing of each field that the contract does not allow: unknown fields, values of another type, numbers that are not exact. */
export function jsonFaults(type: DescMessage, json: unknown, path = ''): FieldFault[] {
  if (!isObject(json)) return [wrongType(path, 'object')];
  const known = fieldsOf(type);
  return Object.entries(json).flatMap(([name, value]) => {
    const at = path === '' ? name : `${path}.${name}`;
    const field = known.get(name);
    if (!field) return [{ field: at, reason: 'UNKNOWN_FIELD' as const, params: { name } }];
    return value === null ? [] : valueFaults(field, value, at);
  });
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const wrongType = (field: string, expected: string): FieldFault => ({ field, reason: 'WRONG_TYPE', params: { expected } });

const cache = new WeakMap<DescMessage, Map<string, DescField>>();

/** Fields by the names that proto3 JSON accepts: `estimatedAmountFen` and `estimated_amount_fen`. */
export function fieldsOf(type: DescMessage): Map<string, DescField> {
  const found = cache.get(type);
  if (found) return found;
  const made = new Map(type.fields.flatMap((field) => [[field.jsonName, field] as const, [field.name, field] as const]));
  cache.set(type, made);
  return made;
}

function valueFaults(field: DescField, value: unknown, at: string): FieldFault[] {
  switch (field.fieldKind) {
    case 'list':
      if (!Array.isArray(value)) return [wrongType(at, 'list')];
      return value.flatMap((item, index) => itemFaults(field, item, `${at}[${index}]`));
    case 'map':
      return isObject(value) ? [] : [wrongType(at, 'object')];
    case 'message':
      return messageFaults(field.message, value, at);
    case 'enum':
      return enumFaults(field.enum.values, value, at);
    case 'scalar':
      return scalarFaults(field.scalar, value, at);
  }
}

function itemFaults(field: DescField & { fieldKind: 'list' }, item: unknown, at: string): FieldFault[] {
  switch (field.listKind) {
    case 'message':
      return messageFaults(field.message, item, at);
    case 'enum':
      return enumFaults(field.enum.values, item, at);
    case 'scalar':
      return scalarFaults(field.scalar, item, at);
  }
}

/** Google's well-known types have JSON forms of their own; their text is judged by the parser. */
const messageFaults = (type: DescMessage, value: unknown, at: string): FieldFault[] =>
  type.typeName.startsWith('google.protobuf.') ? [] : jsonFaults(type, value, at);

const enumFaults = (values: readonly { name: string }[], value: unknown, at: string): FieldFault[] =>
  values.some(({ name }) => name === value) ? [] : [wrongType(at, values.map(({ name }) => name).join(' | '))];

function scalarFaults(scalar: ScalarType, value: unknown, at: string): FieldFault[] {
  switch (scalar) {
    case ScalarType.STRING:
    case ScalarType.BYTES:
      return typeof value === 'string' ? [] : [wrongType(at, 'string')];
    case ScalarType.BOOL:
      return typeof value === 'boolean' ? [] : [wrongType(at, 'boolean')];
    case ScalarType.DOUBLE:
    case ScalarType.FLOAT:
      return typeof value === 'number' ? [] : [wrongType(at, 'number')];
    default:
      return integerFaults(scalar, value, at);
  }
}

const INT32 = new Set([ScalarType.INT32, ScalarType.SINT32, ScalarType.SFIXED32]);

/** An int64 comes as text or number; what is no exact integer in the domain is refused here (design.md: checked safe integers). */
function integerFaults(scalar: ScalarType, value: unknown, at: string): FieldFault[] {
  const written = typeof value === 'string' && /^-?\d{1,20}$/.test(value) ? Number(value) : value;
  if (typeof written !== 'number' || !Number.isInteger(written)) return [wrongType(at, 'integer')];
  const bound = INT32.has(scalar) ? 2 ** 31 - 1 : Number.MAX_SAFE_INTEGER;
  return Math.abs(written) <= bound ? [] : [{ field: at, reason: 'OUT_OF_RANGE', params: { min: String(-bound), max: String(bound) } }];
}
