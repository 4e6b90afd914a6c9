import type { mongo } from 'mongoose';
import type { Database } from '../mongo/database.ts';
import { duplicateKeyOf, TransactionAgain } from '../mongo/errors.ts';
import type { JointWrite } from '../mongo/write-together.ts';
import { eventRow, OUTBOX } from '../outbox/event-row.ts';
import type { EventRow } from '../outbox/event-row.ts';
import { CHANGES, HEADS, pendingChange } from '../trail/chain.ts';
import type { PendingChange } from '../trail/chain.ts';
import { chainWrites } from '../trail/write.ts';
import type { PersonRef, Transaction } from './transaction.ts';

/** A transaction whose events and trail entries are still to be written. */
export interface OpenTransaction extends Transaction {
  /** Writes what was published and recorded, and `last` behind it; call it once, after the work and before the commit. */
  writeOut(last: readonly JointWrite[]): Promise<{ published: boolean }>;
}

/** Collects events and trail entries while the work runs, so that all of them cost one round trip however many there are. */
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
    async writeOut(last) {
      const rows = events.map((insert): JointWrite => ({ collection: OUTBOX, insert }));
      const entries = await chainWrites(database, changes, { by, at, session });
      await database.writeTogether(session, [...rows, ...entries, ...last]).catch(againWhereChainMoved);
      return { published: events.length > 0 };
    },
  };
}

/** Another transaction took the place in the chain: the server may call that a duplicate rather than a conflict. */
function againWhereChainMoved(error: unknown): never {
  const collection = duplicateKeyOf(error)?.collection;
  if (collection !== CHANGES && collection !== HEADS) throw error;
  throw new TransactionAgain('another change of the record came first', { cause: error });
}
