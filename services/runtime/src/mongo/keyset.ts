import type { mongo } from 'mongoose';
import type { PageEnd, SortValue } from './page-token.ts';

/** Order of a list: one field and `_id` behind it, in the same direction. */
export interface PageOrder {
  /** Path of the field, `_id` for the order of creation. */
  readonly field: string;
  readonly direction: 'asc' | 'desc';
}

/** One index range of a page: the conditions to add to the list's own filter, and the sort. */
export interface PageStep {
  readonly filter: mongo.BSON.Document;
  readonly sort: Record<string, 1 | -1>;
}

/**
 * The index ranges that a page after `end` may need, in their order: first rows with a value, then rows without one, in both directions. The
 * reader stops at the first range that fills its page. Served by an index that ends in `{ field: 1, _id: 1 }`.
 */
export function keysetSteps({ field, direction }: PageOrder, end: PageEnd | undefined): readonly PageStep[] {
  const sign = direction === 'asc' ? 1 : -1;
  const beyond = direction === 'asc' ? '$gt' : '$lt';
  if (field === '_id') return [{ filter: end ? { _id: { [beyond]: end.id } } : {}, sort: { _id: sign } }];

  const sort = { [field]: sign, _id: sign } as Record<string, 1 | -1>;
  const without = { filter: { [field]: null }, sort };
  if (!end) return direction === 'desc' ? [{ filter: {}, sort }] : [{ filter: { [field]: { $ne: null } }, sort }, without];
  if (end.value === null) return [{ filter: { [field]: null, _id: { [beyond]: end.id } }, sort }];
  return [{ filter: behind(field, beyond, end.value, end.id), sort }, without];
}

/** Rows of the same value and a later id, and rows of a later value; the first condition bounds the index range for both. */
function behind(field: string, beyond: '$gt' | '$lt', value: SortValue, id: string): mongo.BSON.Document {
  return { [field]: { [`${beyond}e`]: value }, $or: [{ [field]: { [beyond]: value } }, { [field]: value, _id: { [beyond]: id } }] };
}

/** The value that a row is sorted by; `null` when it has none. Throws for a value that no list is sorted by (an object, an array). */
export function sortValueAt(row: mongo.BSON.Document, path: string): SortValue {
  let value: unknown = row;
  for (const step of path.split('.')) value = isRecord(value) ? value[step] : undefined;
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value instanceof Date) return value;
  throw new TypeError(`rows cannot be paged by ${path}`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
