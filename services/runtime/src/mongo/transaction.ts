import { setTimeout as pause } from 'node:timers/promises';
import { isRefusal } from '@bidline/kernel';
import type { Refusal } from '@bidline/kernel';
import type { mongo } from 'mongoose';
import { DatabaseAway, hasLabel, isDatabaseAway, TransactionAgain, waitedInVain } from './errors.ts';

/** Without a call's deadline a transaction is tried again for this long. */
const DEFAULT_PATIENCE_MS = 10_000;
const LONGEST_PAUSE_MS = 100;

/**
 * Runs `work` in one transaction (snapshot reads, majority writes) and commits what it did. A `Refusal` that it returns rolls everything back
 * and is handed on; what it throws rolls back and is thrown. Write conflicts run `work` again, so it must be repeatable, until the deadline;
 * a commit whose outcome is unknown is asked for again, which the server answers without doing it twice. Throws `DatabaseAway` when the
 * deadline ends first: then the commit may or may not have happened, and only a repeat under the same idempotency key can tell.
 */
export async function runTransaction<T>(
  client: mongo.MongoClient,
  work: (session: mongo.ClientSession) => Promise<T | Refusal>,
  deadline: Date = new Date(Date.now() + DEFAULT_PATIENCE_MS),
  noteSession: (session: mongo.ClientSession) => Promise<void> = async () => undefined,
): Promise<T | Refusal> {
  const session = client.startSession();
  try {
    await noteSession(session);
    for (let attempt = 1; ; attempt++) {
      try {
        session.startTransaction({ readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority' }, readPreference: 'primary' });
        const result = await work(session);
        if (isRefusal(result)) {
          await rollBack(session);
          return result;
        }
        await commit(session, deadline);
        return result;
      } catch (error) {
        await rollBack(session, error);
        if (!worthAnotherTry(error)) throw error;
        if (Date.now() >= deadline.getTime())
          throw new DatabaseAway('the transaction did not come through before its deadline', { cause: error });
        await pause(pauseBefore(attempt));
      }
    }
  } finally {
    await session.endSession();
  }
}

/** Conflicts and lost connections are worth it; a server that the driver already waited for in vain is not. */
function worthAnotherTry(error: unknown): boolean {
  if (error instanceof TransactionAgain) return true;
  return hasLabel(error, 'TransientTransactionError') && !waitedInVain(error);
}

async function commit(session: mongo.ClientSession, deadline: Date): Promise<void> {
  for (;;) {
    try {
      await session.commitTransaction();
      return;
    } catch (error) {
      const unknown = hasLabel(error, 'UnknownTransactionCommitResult') && !hasLabel(error, 'TransientTransactionError');
      if (!unknown || Date.now() >= deadline.getTime()) throw error;
      await pause(LONGEST_PAUSE_MS);
    }
  }
}

/** A roll-back that fails changes nothing, as the server drops the transaction by itself; so one that is away is not waited for. */
async function rollBack(session: mongo.ClientSession, cause?: unknown): Promise<void> {
  const timeoutMS = isDatabaseAway(cause) ? 1 : 2_000;
  if (session.inTransaction()) await session.abortTransaction({ timeoutMS }).catch(() => undefined);
}

/** Doubles from 2 ms and spreads, so that callers who met once do not meet again. */
function pauseBefore(attempt: number): number {
  return Math.random() * Math.min(LONGEST_PAUSE_MS, 2 ** attempt);
}
