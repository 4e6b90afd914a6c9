import type { mongo } from 'mongoose';
import type { Database } from '../mongo/database.ts';
import type { JointWrite } from '../mongo/write-together.ts';
import type { PersonRef } from '../unit-of-work/transaction.ts';
import { CHANGES, HEADS, NO_HEAD, nextEntry } from './chain.ts';
import type { EntryRow, HeadRow, PendingChange } from './chain.ts';

interface Author {
  readonly by: PersonRef;
  readonly at: Date;
  readonly session: mongo.ClientSession;
}

type Ends = Map<string, { sequence: number; hash: string }>;

/**
 * The writes that add one entry per change to the chains of their records (U-3), in the order given. Reads the ends of the chains in the
 * transaction of `session`, one round trip, unless every record is created by it. A head is replaced only where it still is as it was read.
 */
export async function chainWrites(
  database: Database,
  changes: readonly PendingChange[],
  { by, at, session }: Author,
): Promise<JointWrite[]> {
  const before = await endsOf(database, changes, session);
  const ends: Ends = new Map(before);
  const entries: EntryRow[] = [];
  for (const change of changes) {
    const entry = nextEntry(ends.get(change.record) ?? NO_HEAD, change, by, at);
    ends.set(change.record, entry);
    entries.push(entry);
  }
  const heads = [...new Set(changes.map(({ record }) => record))].map((record): JointWrite => {
    const { sequence, hash } = ends.get(record) ?? NO_HEAD;
    const end = { sequence, hash, unanchored: true };
    const known = before.get(record);
    if (!known) return { collection: HEADS, insert: { _id: record, ...end } };
    return { collection: HEADS, replace: end, by: { _id: record, sequence: known.sequence } };
  });
  return [...entries.map((insert): JointWrite => ({ collection: CHANGES, insert })), ...heads];
}

async function endsOf(database: Database, changes: readonly PendingChange[], session: mongo.ClientSession): Promise<Ends> {
  const created = new Set(changes.filter((change) => change.created).map(({ record }) => record));
  const known = [...new Set(changes.map(({ record }) => record))].filter((record) => !created.has(record));
  if (known.length === 0) return new Map();
  const rows = await database
    .collection<HeadRow>(HEADS)
    .find({ _id: { $in: known } }, { session })
    .toArray();
  return new Map(rows.map(({ _id, sequence, hash }) => [_id, { sequence, hash }]));
}
