import { isRefusal } from '@bidline/kernel';
import type { Refusal } from '@bidline/kernel';
import type { Database } from '../mongo/database.ts';
import type { JointWrite } from '../mongo/write-together.ts';
import { eventsCommitted } from '../outbox/signal.ts';
import { openTransaction } from './open-transaction.ts';
import type { PersonRef, Transaction } from './transaction.ts';

/** On whose behalf a unit of work runs, the instant that everything in it carries, and until when it is tried. */
export interface WorkContext {
  readonly person: PersonRef;
  readonly at: Date;
  readonly deadline?: Date;
}

/** Who acts where no user does: schedules, consumers, synchronisations. */
export const SYSTEM: PersonRef = { id: 'system', name: '系统' };

/**
 * Runs `work` as one transaction and writes its events and trail entries with it, behind them what `last` makes of the answer. Work without
 * a user calls this; commands go through `runCommand`. Refusals roll back and are handed on.
 */
export async function runWork<T>(
  database: Database,
  context: WorkContext,
  work: (tx: Transaction) => Promise<T | Refusal>,
  last: (answer: T) => readonly JointWrite[] = () => [],
): Promise<T | Refusal> {
  const done = await database.transaction(
    async (session) => {
      const tx = openTransaction(database, session, context);
      const answer = await work(tx);
      return isRefusal(answer) ? answer : { answer, ...(await tx.writeOut(last(answer))) };
    },
    { deadline: context.deadline },
  );
  if (isRefusal(done)) return done;
  if (done.published) eventsCommitted(database);
  return done.answer;
}
