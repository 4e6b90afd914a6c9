import { mongo } from 'mongoose';

/** The store could not be reached, or not in time: the caller answers UNAVAILABLE and the user may try again with the same idempotency key. */
export class DatabaseAway extends Error {
  override readonly name = 'DatabaseAway';
}

/** Thrown inside a transaction's work to have it rolled back and run again, within its deadline. */
export class TransactionAgain extends Error {
  override readonly name = 'TransactionAgain';
}

/** Errors that mean that no server answered. Pool errors are not exported by the driver, so names decide. */
const AWAY = new Set([
  'DatabaseAway',
  'MongoNetworkError',
  'MongoNetworkTimeoutError',
  'MongoServerSelectionError',
  'MongooseServerSelectionError',
  'MongoNotConnectedError',
  'MongoTopologyClosedError',
  'MongoOperationTimeoutError',
  'MongoPoolClearedError',
  'MongoPoolClosedError',
  'PoolClearedOnNetworkError',
  'MongoWaitQueueTimeoutError',
  'MongoClientClosedError',
]);

/** True for errors that say the store is away (network, no primary, connection pool closed), not that it refused. */
export function isDatabaseAway(thrown: unknown): boolean {
  const error = unwrapped(thrown);
  if (!(error instanceof Error)) return false;
  // Mongoose's own word for a model that is used before the first connection (`bufferCommands: false`).
  return AWAY.has(error.name) || (error.name === 'MongooseError' && error.message.includes('initial connection'));
}

/** True when the driver waited for a server in vain, so that waiting again is no use. */
export function waitedInVain(thrown: unknown): boolean {
  return unwrapped(thrown) instanceof mongo.MongoServerSelectionError;
}

/** True when the driver labels the error so (`TransientTransactionError`, `UnknownTransactionCommitResult`). */
export function hasLabel(error: unknown, label: string): boolean {
  return [error, unwrapped(error)].some((one) => one instanceof mongo.MongoError && one.hasErrorLabel(label));
}

/** What a unique index refused: the collection and the index by their names. */
export interface DuplicateKey {
  readonly collection: string;
  readonly index: string;
}

/** The duplicate that an insert or update met, or undefined for every other error. */
export function duplicateKeyOf(error: unknown): DuplicateKey | undefined {
  const refused = error instanceof mongo.MongoClientBulkWriteError ? [...error.writeErrors.values()][0] : error;
  if (!hasCodeAndMessage(refused) || refused.code !== 11000) return undefined;
  const named = /collection: [^.\s]+\.(\S+) index: (\S+)/.exec(refused.message);
  return { collection: named?.[1] ?? '', index: named?.[2] ?? '' };
}

/** Writes of many rows wrap whatever went wrong, also when nothing was sent. */
function unwrapped(error: unknown): unknown {
  if (error instanceof mongo.MongoBulkWriteError && error.errorResponse instanceof Error) return error.errorResponse;
  return error instanceof mongo.MongoClientBulkWriteError && error.cause instanceof Error ? error.cause : error;
}

function hasCodeAndMessage(value: unknown): value is { code: number; message: string } {
  return typeof value === 'object' && value !== null && 'code' in value && 'message' in value && typeof value.message === 'string';
}
