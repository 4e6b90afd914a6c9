import { isRefusal } from '@bidline/kernel';
import type { Refusal } from '@bidline/kernel';
import type { Database } from '../mongo/database.ts';
import { readPage } from '../mongo/read-page.ts';
import { scoped } from '../mongo/scope.ts';
import { CHANGES, entryId } from './chain.ts';
import type { EntryRow } from './chain.ts';
import type { TrailPage } from './types.ts';

const LAST_SEQUENCE = 9_999_999_999;

/** Which part of a record's trail. */
export interface TrailPageRequest {
  /** 0: the default of 50. */
  readonly pageSize: number;
  /** '' for the newest entries. */
  readonly pageToken: string;
}

/**
 * A record's trail, the newest entry first (U-3). The caller has already made sure that the record may be seen. Refuses a bad page token as
 * every list does.
 */
export async function readTrail(database: Database, record: string, request: TrailPageRequest): Promise<TrailPage | Refusal> {
  const page = await readPage(database.collection<EntryRow>(CHANGES), {
    scope: scoped({ all: true }),
    // The range is what the index serves; with a token `_id` is bounded on both sides.
    filter: { $and: [{ _id: { $gte: entryId(record, 0) } }, { _id: { $lte: entryId(record, LAST_SEQUENCE) } }] },
    order: { field: '_id', direction: 'desc' },
    ...request,
  });
  if (isRefusal(page)) return page;
  return { entries: page.rows.map(({ _id, ...entry }) => entry), nextPageToken: page.nextPageToken };
}
