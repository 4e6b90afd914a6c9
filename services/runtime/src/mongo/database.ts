import { setTimeout as pause } from 'node:timers/promises';
import type { Refusal } from '@bidline/kernel';
import mongoose from 'mongoose';
import type { Connection, mongo } from 'mongoose';
import type { Logger } from 'pino';
import { DatabaseAway } from './errors.ts';
import { leftOpen } from './left-open.ts';
import { runTransaction } from './transaction.ts';
import { writeTogether } from './write-together.ts';
import type { JointWrite } from './write-together.ts';

/** Where the store is and who logs about it. */
export interface DatabaseOptions {
  readonly uri: string;
  /** The service's own database: no two services share one. */
  readonly name: string;
  readonly log: Logger;
  /** The process, by a name that its successor will have too (INSTANCE_ID). Default: nothing is noted of it, nothing ended after it. */
  readonly instance?: string;
}

/** What bounds a transaction: the call's deadline, after which nothing is tried again. */
export interface TransactionOptions {
  readonly deadline?: Date;
}

/** A service's own database. */
export interface Database {
  readonly name: string;
  /** For mongoose models; their operations wait two seconds for a server and no longer. */
  readonly connection: Connection;
  /** The driver's collection: what stores use on hot paths. */
  collection<T extends mongo.BSON.Document>(name: string): mongo.Collection<T>;
  /** The driver's database: what migrations use. */
  native(): mongo.Db;
  /** True while a writable server answers the driver's heartbeats. */
  isUp(): boolean;
  /** Resolves when the store was reached for the first time, which may never happen; rejects when closed before. */
  reached(): Promise<void>;
  /** Asks the server itself; throws when it does not answer. */
  ping(): Promise<void>;
  /** Ends transactions that a killed process of the same instance left open; see `leftOpen`. */
  endEarlier(): Promise<void>;
  /** One transaction; what it does on refusals and errors is told at `runTransaction`. */
  transaction<T>(work: (session: mongo.ClientSession) => Promise<T | Refusal>, options?: TransactionOptions): Promise<T | Refusal>;
  /** Several writes in as few round trips as the server allows; see `writeTogether`. */
  writeTogether(session: mongo.ClientSession, writes: readonly JointWrite[]): Promise<void>;
  close(): Promise<void>;
}

const RETRY_MS = 1_000;

const DRIVER_OPTIONS = {
  bufferCommands: false,
  autoIndex: false,
  autoCreate: false,
  serverSelectionTimeoutMS: 2_000,
  heartbeatFrequencyMS: 2_000,
  connectTimeoutMS: 2_000,
  // Idle connections cost the server memory; 20 suffice for 2 cores, and who waits for one waits no longer than for a server.
  maxPoolSize: 20,
  waitQueueTimeoutMS: 5_000,
  maxIdleTimeMS: 300_000,
  // Acknowledged means it survives the loss of a member; read means it will not be taken back.
  writeConcern: { w: 'majority' },
  readConcern: { level: 'majority' },
} as const;

/**
 * Opens a service's database without waiting for it: the first connection is tried until it succeeds, later ones the driver restores by
 * itself. While the server is away, operations fail within two seconds with an error that `isDatabaseAway` knows.
 */
export function connectDatabase({ uri, name, log, instance }: DatabaseOptions): Database {
  const connection = mongoose.createConnection();
  // Mongoose reports here what it also throws; without a listener it would end the process.
  connection.on('error', () => undefined);
  const state = { up: false, closed: false, wireVersion: 0 };
  const reached = openUntilReached();
  reached.catch(() => undefined);

  async function openUntilReached(): Promise<void> {
    while (!state.closed) {
      try {
        await connection.openUri(uri, { ...DRIVER_OPTIONS, dbName: name });
        await watch(connection.getClient());
        return;
      } catch (error) {
        log.warn({ database: name, reason: error instanceof Error ? error.message : String(error) }, 'database not reached yet');
        await pause(RETRY_MS, undefined, { ref: false });
      }
    }
    throw new DatabaseAway('the database was closed before it was reached');
  }

  async function watch(client: mongo.MongoClient): Promise<void> {
    const { maxWireVersion } = await client.db(name).command({ hello: 1 });
    state.wireVersion = Number(maxWireVersion);
    state.up = true;
    log.info({ database: name }, 'database reached');
    client.on('topologyDescriptionChanged', ({ newDescription }) => {
      const up = [...newDescription.servers.values()].some((server) => server.isWritable);
      if (up !== state.up && !state.closed) log[up ? 'info' : 'warn']({ database: name }, up ? 'database back' : 'database away');
      state.up = up;
      if (up) state.wireVersion = newDescription.commonWireVersion;
    });
  }

  function native(): mongo.Db {
    if (!connection.db) throw new DatabaseAway('the database was not reached yet');
    return connection.db;
  }

  const sessions = instance === undefined ? undefined : leftOpen(native, instance);

  return {
    name,
    connection,
    native,
    collection: (collection) => native().collection(collection),
    isUp: () => state.up,
    reached: () => reached,
    endEarlier: async () => sessions?.endEarlier(),
    ping: async () => {
      await native().command({ ping: 1 }, { timeoutMS: 2_000 });
    },
    transaction: async (work, options) => runTransaction(native().client, work, options?.deadline, sessions?.note),
    writeTogether: (session, writes) => writeTogether({ db: native(), session, wireVersion: state.wireVersion }, writes),
    close: async () => {
      state.closed = true;
      await connection.close();
    },
  };
}
