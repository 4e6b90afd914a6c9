import { ScalarType, type DescField, type DescMessage } from '@bufbuild/protobuf';
import type { JsonValue } from '@bidline/proto';
import { fieldsOf } from './check-json.ts';

/**
 * Turns a query string into the JSON of a request: repeated fields from repeated parameters, numbers and booleans from their text.
 * What does not fit stays as it is, so that `jsonFaults` names it at its field.
 */
export function queryJson(type: DescMessage, query: URLSearchParams): Record<string, JsonValue> {
  const fields = fieldsOf(type);
  return Object.fromEntries(
    [...new Set(query.keys())].map((name) => {
      const field = fields.get(name);
      const values = query.getAll(name);
      if (field?.fieldKind === 'list') return [name, values.map((value) => typed(field, value))];
      return [name, values.length === 1 && field ? typed(field, values[0] ?? '') : values.length === 1 ? (values[0] ?? '') : values];
    }),
  );
}

function typed(field: DescField, text: string): JsonValue {
  if (field.scalar === ScalarType.BOOL && (text === 'true' || text === 'false')) return text === 'true';
  if (field.scalar === ScalarType.INT32 && /^-?\d{1,10}$/.test(text)) return Number(text);
  return text;
}
