import type { Database } from '../mongo/database.ts';
import { OUTBOX } from './event-row.ts';
import type { EventRow } from './event-row.ts';

/** How far the relay is behind: for readiness, logs and the bench. */
export interface OutboxBacklog {
  readonly pending: number;
  /** Age of the oldest pending event, 0 when there is none. */
  readonly oldestMs: number;
}

/** A few megabytes; large because a server may read all that waits to find the first ones (SecantusDB does). */
const LARGEST_BATCH = 2_000;

/**
 * The next rows to send, grouped by key and in the order of versions within it. They are read from one snapshot: an event is committed after
 * those of lower versions of its key, so where one is seen the lower ones are, too (ids and times are not the order of commits).
 */
export async function nextPending(database: Database): Promise<EventRow[]> {
  return await database
    .collection<EventRow>(OUTBOX)
    .find({ state: 'pending' }, { readConcern: { level: 'snapshot' }, projection: { state: 0, at: 0 } })
    .sort({ topic: 1, key: 1, sequence: 1, _id: 1 })
    .limit(LARGEST_BATCH)
    .toArray();
}

/** Notes that rows were sent, and under which fencing token; rows noted before keep their first note. */
export async function markSent(database: Database, rows: readonly EventRow[], token: number): Promise<void> {
  const ids = rows.map(({ _id }) => _id);
  await database
    .collection<EventRow>(OUTBOX)
    .updateMany({ _id: { $in: ids }, state: 'pending' }, { $set: { state: 'sent', sentAt: new Date(), sentUnder: token } });
}

/** Counts what waits, over the index of pending rows. */
export async function outboxBacklog(database: Database, now: Date): Promise<OutboxBacklog> {
  const outbox = database.collection<EventRow>(OUTBOX);
  const pending = await outbox.countDocuments({ state: 'pending' });
  if (pending === 0) return { pending, oldestMs: 0 };
  const [oldest] = await outbox
    .aggregate<{ at: Date }>([{ $match: { state: 'pending' } }, { $group: { _id: null, at: { $min: '$at' } } }])
    .toArray();
  return { pending, oldestMs: oldest ? Math.max(0, now.getTime() - oldest.at.getTime()) : 0 };
}
