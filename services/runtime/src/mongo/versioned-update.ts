import { refuse } from '@bidline/kernel';
import type { Refusal } from '@bidline/kernel';
import type { mongo } from 'mongoose';
import type { ScopedFilter } from './scope.ts';

/** Every aggregate's row: its id and the version that the next change must name. */
export interface VersionedRow {
  _id: string;
  version: number;
}

/** Which row, as the caller saw it. */
export interface SeenVersion {
  readonly id: string;
  readonly version: number;
  readonly scope: ScopedFilter;
}

/**
 * Changes a row that is still at the version the caller saw, and raises the version by one, in the transaction of `session`. Answers
 * undefined when done; a row that moved on is STALE_VERSION (param `current`), one that is not in scope or not there is NOT_FOUND.
 */
export async function updateVersioned<T extends VersionedRow>(
  collection: mongo.Collection<T>,
  { id, version, scope }: SeenVersion,
  change: { $set?: Partial<Omit<T, '_id' | 'version'>>; $unset?: Partial<Record<keyof T & string, ''>> },
  session: mongo.ClientSession,
): Promise<Refusal | undefined> {
  const row = { _id: id, ...scope } as mongo.Filter<T>;
  const update = { ...change, $inc: { version: 1 } } as unknown as mongo.UpdateFilter<T>;
  const done = await collection.updateOne({ ...row, version }, update, { session });
  if (done.matchedCount === 1) return undefined;
  const current = await collection.findOne<VersionedRow>(row, { session, projection: { version: 1 } });
  return current ? refuse('stale', 'STALE_VERSION', { current: String(current.version) }) : refuse('missing', 'NOT_FOUND');
}
