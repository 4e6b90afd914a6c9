import type { mongo } from 'mongoose';
import type { Database } from '../mongo/database.ts';
import { eventRow, OUTBOX } from '../outbox/event-row.ts';
import type { EventRow } from '../outbox/event-row.ts';
import { pendingChange } from '../trail/chain.ts';
import type { PendingChange } from '../trail/chain.ts';
import { writeChanges } from '../trail/write.ts';
import type { PersonRef, Transaction } from './transaction.ts';

/** A transaction whose events and trail entries are still to be written. */
export interface OpenTransaction extends Transaction {
  /** Writes what was published and recorded; call it once, after the work and before the commit. */
  writeOut(): Promise<{ published: boolean }>;
}

/** Collects events and trail entries while the work runs, so that each kind costs one round trip however many there are. */
export function openTransaction(
  database: Database,
  session: mongo.ClientSession,
  { person, at }: { person: PersonRef; at: Date },
): OpenTransaction {
  const by = { id: person.id, name: person.name };
  const events: EventRow[] = [];
  const changes: PendingChange[] = [];
  return {
    session,
    by,
    at,
    publish: async (event) => void events.push(eventRow(event, at)),
    record: async (change) => void changes.push(pendingChange(change)),
    async writeOut() {
      if (events.length > 0) await database.collection<EventRow>(OUTBOX).insertMany(events, { session });
      await writeChanges(database, changes, { by, at, session });
      return { published: events.length > 0 };
    },
  };
}
