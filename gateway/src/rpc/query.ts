import { ScalarType } from '@bufbuild/protobuf';
import type { DescField, DescMessage } from '@bufbuild/protobuf';
import type { JsonValue } from '@bidline/proto';
import { fieldsOf } from './json-faults.ts';

/**
 * Turns the query string of an address into the JSON of a request: repeated fields from repeated parameters, numbers and booleans from their
 * text. What does not fit stays as it is, so that `jsonFaults` names it at its field.
 */
export function queryJson(type: DescMessage, url: string): Record<string, JsonValue> {
  const mark = url.indexOf('?');
  if (mark < 0) return {};
  const query = new URLSearchParams(url.slice(mark + 1));
  const fields = fieldsOf(type);
  return Object.fromEntries([...new Set(query.keys())].map((name) => [name, valueOf(fields.get(name), query.getAll(name))]));
}

function valueOf(field: DescField | undefined, texts: readonly string[]): JsonValue {
  if (field?.fieldKind === 'list') return texts.map((text) => typed(field, text));
  const [only, ...more] = texts;
  if (only === undefined || more.length > 0) return [...texts];
  return field ? typed(field, only) : only;
}

function typed(field: DescField, text: string): JsonValue {
  if (field.scalar === ScalarType.BOOL && (text === 'true' || text === 'false')) return text === 'true';
  if (field.scalar === ScalarType.INT32 && /^-?\d{1,10}$/.test(text)) return Number(text);
  return text;
}
