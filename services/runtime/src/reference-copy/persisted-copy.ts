import type { mongo } from 'mongoose';
import type { Database } from '../mongo/database.ts';
import type { ReferenceEvent } from './reference-event.ts';

/** One entry of the copy kept in a service's own database. */
interface CopyRow {
  /** Topic and key. */
  _id: string;
  topic: string;
  key: string;
  type: string;
  version: number;
  /** Proto3 JSON text: field names may hold anything, and it is never queried. */
  body: string;
}

const COLLECTION = 'reference_copy';

/** The whole copy of a topic. */
export async function loadCopy(database: Database, topic: string): Promise<ReferenceEvent[]> {
  const rows = await database.collection<CopyRow>(COLLECTION).find({ topic }).toArray();
  return rows.map(({ key, type, version, body }) => ({ key, type, version, body: JSON.parse(body) as unknown }));
}

/** Keeps events, each unless a later version of its key is kept already: several processes of a service write the same copy. */
export async function storeCopy(database: Database, topic: string, events: readonly ReferenceEvent[]): Promise<void> {
  const latest = new Map<string, ReferenceEvent>();
  for (const event of events) if (event.version > (latest.get(event.key)?.version ?? 0)) latest.set(event.key, event);
  const writes: mongo.AnyBulkWriteOperation<CopyRow>[] = [...latest.values()].map(({ key, type, version, body }) => ({
    updateOne: {
      filter: { _id: `${topic} ${key}` },
      // One write that needs no second look: it replaces the entry only when it is older.
      update: [
        { $replaceWith: { $cond: [{ $gte: ['$version', version] }, '$$ROOT', { $literal: rowOf(topic, key, type, version, body) }] } },
      ],
      upsert: true,
    },
  }));
  await database.collection<CopyRow>(COLLECTION).bulkWrite(writes, { ordered: false });
}

function rowOf(topic: string, key: string, type: string, version: number, body: unknown): CopyRow {
  return { _id: `${topic} ${key}`, topic, key, type, version, body: JSON.stringify(body) };
}
