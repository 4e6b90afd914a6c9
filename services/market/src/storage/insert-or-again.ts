import { duplicateKeyOf, TransactionAgain } from '@bidline/runtime';
import type { Transaction } from '@bidline/runtime';
import type { mongo } from 'mongoose';

/** Inserts rows that this transaction found missing; when another one inserted them meanwhile, this one runs again and finds them. */
export async function insertOrAgain<T extends { _id: string }>(
  collection: mongo.Collection<T>,
  rows: readonly T[],
  tx: Transaction,
): Promise<void> {
  if (rows.length === 0) return;
  try {
    await collection.insertMany(rows as mongo.OptionalUnlessRequiredId<T>[], { session: tx.session });
  } catch (error) {
    if (duplicateKeyOf(error)) throw new TransactionAgain('another transaction inserted first', { cause: error });
    throw error;
  }
}
