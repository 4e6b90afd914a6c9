import { mongo } from 'mongoose';
import { TransactionAgain } from './errors.ts';

/** One of several writes that go to the server at once. */
export type JointWrite =
  | { readonly collection: string; readonly insert: mongo.BSON.Document }
  /** Must meet a row, or the transaction is run again. */
  | { readonly collection: string; readonly replace: mongo.BSON.Document; readonly by: mongo.BSON.Document };

/** What the writes go through. */
export interface JointWriter {
  readonly db: mongo.Db;
  readonly session: mongo.ClientSession;
  /** Wire version of the oldest server: the command exists since MongoDB 8. */
  readonly wireVersion: number;
}

const FIRST_WITH_BULK_WRITE = 25;
const WRITE_CONFLICT = 112;
const UNKNOWN_FIELD = 40415;

/** Sessions whose transaction began with a joint write on a server that takes none as its first operation (SecantusDB). */
const oneByOne = new WeakSet<mongo.ClientSession>();

/**
 * Writes to several collections in one round trip where the server can (MongoDB 8: the command `bulkWrite`), else in one per collection; in
 * order, in the transaction of `session`. Throws what a unique index refuses, and `TransactionAgain` for conflicts.
 */
export async function writeTogether({ db, session, wireVersion }: JointWriter, writes: readonly JointWrite[]): Promise<void> {
  if (writes.length === 0) return;
  const replaced =
    wireVersion < FIRST_WITH_BULK_WRITE || oneByOne.has(session) ? await inTurn(db, session, writes) : await atOnce(db, session, writes);
  if (replaced !== writes.filter((write) => 'replace' in write).length)
    throw new TransactionAgain('a row to replace was changed meanwhile');
}

async function atOnce(db: mongo.Db, session: mongo.ClientSession, writes: readonly JointWrite[]): Promise<number> {
  const models = writes.map((write): mongo.AnyClientBulkWriteModel<mongo.BSON.Document> => {
    const namespace = `${db.databaseName}.${write.collection}`;
    return 'insert' in write
      ? { name: 'insertOne', namespace, document: write.insert }
      : { name: 'replaceOne', namespace, filter: write.by, replacement: write.replace };
  });
  try {
    return (await db.client.bulkWrite(models, { session, ordered: true })).matchedCount;
  } catch (error) {
    if (!(error instanceof mongo.MongoClientBulkWriteError)) throw error;
    const [refused] = error.writeErrors.values();
    if (refused?.code === WRITE_CONFLICT) throw new TransactionAgain('write conflict', { cause: error });
    if (error.cause instanceof mongo.MongoServerError && error.cause.code === UNKNOWN_FIELD) {
      oneByOne.add(session);
      throw new TransactionAgain('the server takes no joint write as the first of a transaction', { cause: error });
    }
    throw error;
  }
}

async function inTurn(db: mongo.Db, session: mongo.ClientSession, writes: readonly JointWrite[]): Promise<number> {
  let replaced = 0;
  for (const [collection, ofOne] of Map.groupBy(writes, (write) => write.collection)) {
    const models = ofOne.map((write): mongo.AnyBulkWriteOperation => {
      return 'insert' in write
        ? { insertOne: { document: write.insert } }
        : { replaceOne: { filter: write.by, replacement: write.replace } };
    });
    replaced += (await db.collection(collection).bulkWrite(models, { session, ordered: true })).matchedCount;
  }
  return replaced;
}
