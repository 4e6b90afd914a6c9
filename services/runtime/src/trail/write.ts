import type { mongo } from 'mongoose';
import type { Database } from '../mongo/database.ts';
import { duplicateKeyOf, TransactionAgain } from '../mongo/errors.ts';
import type { PersonRef } from '../unit-of-work/transaction.ts';
import { CHANGES, HEADS, NO_HEAD, nextEntry } from './chain.ts';
import type { EntryRow, HeadRow, PendingChange } from './chain.ts';

interface Author {
  readonly by: PersonRef;
  readonly at: Date;
  readonly session: mongo.ClientSession;
}

/**
 * Adds one entry per change to the chains of their records (U-3), in the order given, in the transaction of `session`. Round trips: one for
 * the entries, one for the heads, and one before them unless every record is new. Two transactions on one record: the second one is run again.
 */
export async function writeChanges(database: Database, changes: readonly PendingChange[], { by, at, session }: Author): Promise<void> {
  if (changes.length === 0) return;
  const heads = await headsOf(database, changes, session);
  const entries: EntryRow[] = [];
  for (const change of changes) {
    const entry = nextEntry(heads.get(change.record) ?? NO_HEAD, change, by, at);
    heads.set(change.record, entry);
    entries.push(entry);
  }
  try {
    await database.collection<EntryRow>(CHANGES).insertMany(entries, { session });
    await moveHeads(database, entries, session);
  } catch (error) {
    // Another transaction took the place in between; the server may call that a duplicate rather than a conflict.
    if (duplicateKeyOf(error)) throw new TransactionAgain('another change of the record came first', { cause: error });
    throw error;
  }
}

async function headsOf(
  database: Database,
  changes: readonly PendingChange[],
  session: mongo.ClientSession,
): Promise<Map<string, { sequence: number; hash: string }>> {
  const created = new Set(changes.filter((change) => change.created).map((change) => change.record));
  const known = [...new Set(changes.map(({ record }) => record))].filter((record) => !created.has(record));
  if (known.length === 0) return new Map();
  const rows = await database
    .collection<HeadRow>(HEADS)
    .find({ _id: { $in: known } }, { session })
    .toArray();
  return new Map(rows.map(({ _id, sequence, hash }) => [_id, { sequence, hash }]));
}

/** New chains are inserted, others replaced only where they still end where this transaction read them. */
async function moveHeads(database: Database, entries: readonly EntryRow[], session: mongo.ClientSession): Promise<void> {
  const first = new Map<string, number>();
  const last = new Map<string, EntryRow>();
  for (const entry of entries) {
    if (!first.has(entry.record)) first.set(entry.record, entry.sequence - 1);
    last.set(entry.record, entry);
  }
  const collection = database.collection<HeadRow>(HEADS);
  const moved = [...last.values()].map(({ record, sequence, hash }) => ({ _id: record, sequence, hash, unanchored: true as const }));
  const fresh = moved.filter(({ _id }) => first.get(_id) === 0);
  const continued = moved.filter(({ _id }) => first.get(_id) !== 0);
  if (fresh.length > 0) await collection.insertMany(fresh, { session });
  if (continued.length === 0) return;
  const done = await collection.bulkWrite(
    continued.map(({ _id, ...replacement }) => ({ replaceOne: { filter: { _id, sequence: first.get(_id) ?? 0 }, replacement } })),
    { session, ordered: false },
  );
  if (done.matchedCount !== continued.length) throw new TransactionAgain('another change of the record came first');
}
