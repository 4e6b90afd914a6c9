import type { Database } from '../mongo/database.ts';

const listeners = new WeakMap<Database, Set<() => void>>();

/** Tells this process's relay that rows were committed, so that it need not wait for its next look. */
export function eventsCommitted(database: Database): void {
  for (const listener of listeners.get(database) ?? []) listener();
}

/** Calls back after each commit with events in this process; the answer ends it. */
export function onEventsCommitted(database: Database, listener: () => void): () => void {
  const known = listeners.get(database) ?? new Set();
  listeners.set(database, known.add(listener));
  return () => void known.delete(listener);
}
