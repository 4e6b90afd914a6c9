import { invalid } from '@bidline/kernel';
import type { Refusal } from '@bidline/kernel';
import type { mongo } from 'mongoose';
import { keysetSteps, sortValueAt } from './keyset.ts';
import type { PageOrder } from './keyset.ts';
import { decodePageToken, encodePageToken, pageBinding } from './page-token.ts';
import type { ScopedFilter } from './scope.ts';

/** A page of a list, as the caller asked for it. */
export interface PageQuery {
  readonly scope: ScopedFilter;
  /** The list's own filter; together with scope and order it binds the token. */
  readonly filter: mongo.BSON.Document;
  readonly order: PageOrder;
  /** 0: the default of 50. More than 200 is read as 200 (AIP-158). */
  readonly pageSize: number;
  /** '' for the first page. */
  readonly pageToken: string;
  /** Fields to read; the sort field is added. */
  readonly projection?: Readonly<Record<string, 1>>;
  /** The index to use where the planner would guess wrong. */
  readonly hint?: string;
}

/** Rows of one page. */
export interface Page<T> {
  readonly rows: readonly T[];
  /** '' when this is the last page. */
  readonly nextPageToken: string;
}

const DEFAULT_SIZE = 50;
const LARGEST_SIZE = 200;

/**
 * Reads one keyset page: no skip, no count, rows without a sort value last in both directions. Refuses a token of another list or made up
 * (field `pageToken`, PAGE_TOKEN_INVALID) and a negative size (field `pageSize`, OUT_OF_RANGE).
 */
export async function readPage<T extends mongo.BSON.Document & { _id: string }>(
  collection: mongo.Collection<T>,
  query: PageQuery,
): Promise<Page<T> | Refusal> {
  if (query.pageSize < 0) return invalid([{ field: 'pageSize', reason: 'OUT_OF_RANGE' }]);
  const size = query.pageSize === 0 ? DEFAULT_SIZE : Math.min(query.pageSize, LARGEST_SIZE);
  const binding = pageBinding([query.scope, query.filter, query.order]);
  const end = query.pageToken === '' ? undefined : decodePageToken(query.pageToken, binding);
  if (query.pageToken !== '' && !end) return invalid([{ field: 'pageToken', reason: 'PAGE_TOKEN_INVALID' }]);

  // One row more than asked tells whether there is a next page.
  const found: T[] = [];
  for (const step of keysetSteps(query.order, end)) {
    const filter = allOf([query.scope, query.filter, step.filter]) as mongo.Filter<T>;
    const options = { sort: step.sort, limit: size + 1 - found.length, ...readOptions(query) };
    found.push(...((await collection.find(filter, options).toArray()) as T[]));
    if (found.length > size) break;
  }
  const rows = found.slice(0, size);
  const last = rows.at(-1);
  if (found.length <= size || !last) return { rows, nextPageToken: '' };
  return { rows, nextPageToken: encodePageToken({ value: sortValueAt(last, query.order.field), id: last._id }, binding) };
}

/** One flat filter where no two parts name the same field: the plainest form for a query planner. */
function allOf(parts: readonly mongo.BSON.Document[]): mongo.BSON.Document {
  const fields = parts.flatMap((part) => Object.keys(part));
  if (new Set(fields).size === fields.length) return Object.assign({}, ...parts) as mongo.BSON.Document;
  return { $and: parts.filter((part) => Object.keys(part).length > 0) };
}

function readOptions({ projection, order, hint }: PageQuery): mongo.FindOptions {
  return { ...(projection ? { projection: { ...projection, [order.field]: 1 } } : {}), ...(hint ? { hint } : {}) };
}
