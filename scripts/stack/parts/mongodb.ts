import { existsSync, mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { cached } from '../cache.ts';
import type { Launch, Part } from '../part.ts';
import { run, runOrThrow } from '../run.ts';
import type { StackSettings } from '../settings.ts';

/** A beta: this exact version only, and a data folder per version, since another one may not open it. */
const SECANTUS = '0.5.3-beta.196';

/** The first program of one of these names on the PATH. */
export const onPath = (names: readonly string[], path: string | undefined): string | undefined =>
  names.flatMap((name) => (path ?? '').split(delimiter).map((folder) => join(folder, name))).find((file) => existsSync(file));

/** The major version in the output of `mongod --version`. */
export const mongodMajor = (output: string): number => Number(/db version v(\d+)\./.exec(output)?.[1] ?? 0);

/** The address at which everything of the stack finds its database server. */
export const mongodbUriOf = (settings: StackSettings): string =>
  settings.mongodbUri || `mongodb://127.0.0.1:${settings.ports.MONGODB_PORT}/?directConnection=true`;

const ownMongod = async (): Promise<string | undefined> => {
  const mongod = onPath(['mongod'], process.env['PATH']);
  if (mongod === undefined) return undefined;
  return mongodMajor((await run(mongod, ['--version'])).output) >= 7 ? mongod : undefined;
};

const launchMongod = (mongod: string, settings: StackSettings): Launch => {
  const data = join(settings.folder, 'data', 'mongod');
  mkdirSync(data, { recursive: true });
  const port = String(settings.ports.MONGODB_PORT);
  const args = ['--dbpath', data, '--bind_ip', '127.0.0.1', '--port', port, '--replSet', 'bidline', '--wiredTigerCacheSizeGB', '0.5'];
  return { command: mongod, args, env: {}, cwd: settings.folder };
};

const installSecantus = (settings: StackSettings, note: (text: string) => void): Promise<string> =>
  cached(settings.cache, `secantus-${SECANTUS}`, async (folder) => {
    note('builds the database server once (2 to 4 minutes)');
    const what = ['secantus-mdb', '--version', SECANTUS, '--ignore-rust-version'];
    await runOrThrow('cargo', ['install', ...what, '--root', folder]);
  });

const launchSecantus = async (settings: StackSettings, note: (text: string) => void): Promise<Launch> => {
  const folder = await installSecantus(settings, note);
  const data = join(settings.folder, 'data', `secantus-${SECANTUS}`);
  mkdirSync(data, { recursive: true });
  const port = String(settings.ports.MONGODB_PORT);
  // A measurement's indexes do not fit into half a gigabyte: inserts then wait for pages that were put out.
  const cache = settings.stack === 'bench' ? '3G' : '512M';
  const args = ['--port', port, '--storage-path', data, '--cache-size', cache, '--sync-on-commit', '--log-level', 'WARNING'];
  return { command: join(folder, 'bin', 'secantusd-rs'), args, env: {}, cwd: settings.folder };
};

/** Makes a fresh mongod a replica set of one, without which there are no transactions. */
const initiate = async (uri: string): Promise<string | undefined> => {
  const { mongo } = await import('mongoose');
  const client = await mongo.MongoClient.connect(uri, { serverSelectionTimeoutMS: 2000 });
  try {
    const hello = await client.db('admin').command({ hello: 1 });
    if (hello['setName'] !== undefined) return undefined;
    const address = new URL(uri).host;
    await client.db('admin').command({ replSetInitiate: { _id: 'bidline', members: [{ _id: 0, host: address }] } });
    return 'replica set made';
  } finally {
    await client.close();
  }
};

const answersPing = async (uri: string): Promise<boolean> => {
  const { mongo } = await import('mongoose');
  const client = await mongo.MongoClient.connect(uri, { serverSelectionTimeoutMS: 1000 });
  try {
    return (await client.db('admin').command({ ping: 1 }))['ok'] === 1;
  } finally {
    await client.close();
  }
};

/** The database server: yours by MONGODB_URI, else a `mongod` ≥ 7 on the PATH, else the embedded one from crates.io (demo and tests only). */
export const mongodbPart = async (settings: StackSettings): Promise<Part> => {
  const uri = mongodbUriOf(settings);
  const healthy = (): Promise<boolean> => answersPing(uri);
  const base = { name: 'mongodb', needs: [], healthy, patience: 60 };
  if (settings.mongodbUri) return { ...base, ports: [], about: 'yours, by MONGODB_URI', prepare: async () => 'answers' };
  const mongod = await ownMongod();
  const about = `${mongod ?? `secantusd-rs ${SECANTUS}`} at 127.0.0.1:${settings.ports.MONGODB_PORT}`;
  if (mongod !== undefined) {
    const prepare = async (): Promise<Launch> => launchMongod(mongod, settings);
    return { ...base, ports: ['MONGODB_PORT'], about, prepare, settle: () => initiate(uri) };
  }
  return { ...base, ports: ['MONGODB_PORT'], about, prepare: (note) => launchSecantus(settings, note) };
};
