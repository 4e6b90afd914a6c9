import type { mongo } from 'mongoose';

/** An index and the query it serves; an index that serves none is not made. */
export interface IndexSpec {
  readonly key: Readonly<Record<string, 1 | -1>>;
  /** The query, in words or as a filter with its sort. */
  readonly serves: string;
  readonly unique?: boolean;
  readonly where?: mongo.BSON.Document;
  /** Rows go this many seconds after the instant in the key's field. */
  readonly expireAfterSeconds?: number;
  /** Only when the name made from the key would be too long. */
  readonly name?: string;
}

/** Makes a collection and its indexes; what is there already stays. Migrations call it, nothing else makes indexes. */
export async function ensureCollection(db: mongo.Db, name: string, indexes: readonly IndexSpec[] = []): Promise<void> {
  const known = await db.listCollections({ name }, { nameOnly: true }).toArray();
  if (known.length === 0) await db.createCollection(name).catch(unlessThere);
  for (const { key, serves, unique, where, expireAfterSeconds, name: indexName } of indexes) {
    const options = {
      ...(unique ? { unique } : {}),
      ...(where ? { partialFilterExpression: where } : {}),
      ...(expireAfterSeconds === undefined ? {} : { expireAfterSeconds }),
      ...(indexName ? { name: indexName } : {}),
    };
    // The server's log then tells why it built the index.
    await db.collection(name).createIndex(key, options, { comment: serves });
  }
}

/** Another replica made it in between. */
function unlessThere(error: unknown): void {
  if (!(error instanceof Error && 'codeName' in error && error.codeName === 'NamespaceExists')) throw error;
}
