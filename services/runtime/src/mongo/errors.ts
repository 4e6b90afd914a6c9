import { mongo } from 'mongoose';

/** The store could not be reached, or not in time: the caller answers UNAVAILABLE and the user may try again with the same idempotency key. */
export class DatabaseAway extends Error {
  override readonly name = 'DatabaseAway';
}

/** Thrown inside a transaction's work to have it rolled back and run again, within its deadline. */
export class TransactionAgain extends Error {
  override readonly name = 'TransactionAgain';
}

/** True for errors that say the store is away (network, no primary, connection pool closed), not that it refused. */
export function isDatabaseAway(error: unknown): boolean {
  return (
    error instanceof DatabaseAway ||
    error instanceof mongo.MongoNetworkError || // includes a pool that was cleared
    error instanceof mongo.MongoServerSelectionError ||
    error instanceof mongo.MongoNotConnectedError ||
    error instanceof mongo.MongoTopologyClosedError ||
    error instanceof mongo.MongoOperationTimeoutError ||
    (error instanceof mongo.MongoError && error.name === 'MongoWaitQueueTimeoutError') ||
    // Mongoose's own word for a model that is used before the first connection (`bufferCommands: false`).
    (error instanceof Error && error.name === 'MongooseError' && error.message.includes('initial connection'))
  );
}

/** True when the driver labels the error so (`TransientTransactionError`, `UnknownTransactionCommitResult`). */
export function hasLabel(error: unknown, label: string): boolean {
  return error instanceof mongo.MongoError && error.hasErrorLabel(label);
}

/** What a unique index refused: the collection and the index by their names. */
export interface DuplicateKey {
  readonly collection: string;
  readonly index: string;
}

/** The duplicate that an insert or update met, or undefined for every other error. */
export function duplicateKeyOf(error: unknown): DuplicateKey | undefined {
  if (!(error instanceof mongo.MongoServerError) || error.code !== 11000) return undefined;
  const named = /collection: [^.\s]+\.(\S+) index: (\S+)/.exec(error.message);
  return { collection: named?.[1] ?? '', index: named?.[2] ?? '' };
}
