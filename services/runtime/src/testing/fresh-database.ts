import { mongo } from 'mongoose';
import pino from 'pino';
import { v7 as uuid } from 'uuid';
import { connectDatabase } from '../mongo/database.ts';
import type { Database } from '../mongo/database.ts';
import type { Migration } from '../mongo/migration.ts';
import { runMigrations } from '../mongo/migrations.ts';
import { surroundings } from './surroundings.ts';

/** A database of one test file, and how to get rid of it. */
export interface FreshDatabase {
  readonly database: Database;
  readonly uri: string;
  readonly name: string;
  /** Removes it from the server and disconnects. */
  drop(): Promise<void>;
}

/** Makes an empty database on the real server, with the runtime's collections and those of `migrations`. */
export async function freshDatabase(migrations: readonly Migration[] = [], uri = surroundings.mongodbUri()): Promise<FreshDatabase> {
  const name = `test_${uuid().replaceAll('-', '')}`;
  const log = pino({ level: 'silent' });
  const database = connectDatabase({ uri, name, log });
  await database.reached();
  await runMigrations(database, migrations, { log });
  return {
    database,
    uri,
    name,
    async drop() {
      // Closing ends transactions that a failed test left open; SecantusDB would wait for them, and let all others wait.
      await database.close();
      const client = await mongo.MongoClient.connect(uri);
      await client.db(name).dropDatabase();
      await client.close();
    },
  };
}
