import pino from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshDatabase } from '../testing/index.ts';
import type { FreshDatabase } from '../testing/index.ts';
import { connectDatabase } from './database.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

interface Counter {
  _id: string;
  count: number;
}

/** A process of the name `one`. */
async function processOfName() {
  const database = connectDatabase({ uri: fresh.uri, name: fresh.name, log: pino({ level: 'silent' }), instance: 'one' });
  await database.reached();
  return database;
}

it('P-2: a transaction that a killed process left open ends when its successor starts', async () => {
  const [before, after] = [await processOfName(), await processOfName()];
  const count = async (database: typeof before) =>
    database.transaction(
      async (session) =>
        database.collection<Counter>('counters').updateOne({ _id: 'x' }, { $inc: { count: 1 } }, { upsert: true, session }),
      { deadline: new Date(Date.now() + 1_000) },
    );
  await count(before);
  // As a killed process leaves it: noted, written, neither committed nor aborted.
  const holding = Promise.withResolvers<undefined>();
  const held = Promise.withResolvers<undefined>();
  const left = before.transaction(
    async (session) => {
      await before.collection<Counter>('counters').updateOne({ _id: 'x' }, { $inc: { count: 100 } }, { session });
      holding.resolve(undefined);
      await held.promise;
    },
    { deadline: new Date() },
  );
  await holding.promise;
  await expect(count(after)).rejects.toThrow(/did not come through/);

  await after.endEarlier();
  await count(after);
  held.resolve(undefined);
  await expect(left).rejects.toThrow();
  expect(await after.collection<Counter>('counters').findOne({ _id: 'x' })).toEqual({ _id: 'x', count: 2 });
  await Promise.all([before.close(), after.close()]);
});
