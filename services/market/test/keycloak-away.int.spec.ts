import { breakableLine, freshDatabase, freshTopics, until } from '@bidline/runtime/testing';
import type { BreakableLine, FreshDatabase, FreshTopics } from '@bidline/runtime/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answered, keycloakUrl, reader, refusal, startMarket, writer } from './support/market.ts';
import type { Market } from './support/market.ts';
import { DEMO_PEOPLE, peopleArrived } from './support/people.ts';

let fresh: FreshDatabase;
let topics: FreshTopics;
let line: BreakableLine;
let replicas: Market[] = [];
const people = () => fresh.database.collection<{ version: number; active: boolean }>('people');

beforeAll(async () => {
  [fresh, topics] = await Promise.all([freshDatabase(), freshTopics()]);
  const { hostname, port } = new URL(keycloakUrl());
  line = await breakableLine({ host: hostname, port: Number(port) });
  await line.cut();
  const directoryUrl = `http://localhost:${line.port}`;
  const start = (instance: string) =>
    startMarket({ database: fresh.name, topicPrefix: topics.prefix, directoryUrl, syncSeconds: 1, instance });
  replicas = await Promise.all(['market-1', 'market-2'].map(start));
});
afterAll(async () => {
  await Promise.all(replicas.map((replica) => replica.stop()));
  await line.close();
  await topics.drop();
  await fresh.drop();
});

describe('O-1: Keycloak away', () => {
  test('O-1: the service starts without it, and what needs no Keycloak works', async () => {
    expect(await people().countDocuments()).toBe(0);
    for (const { dictionaries } of replicas) answered(await dictionaries.listDictionaries({}, await reader('dwhz.sales1')));
  });

  test('O-1: it is read by itself once it is there; two replicas write each person once', async () => {
    await line.restore();
    await peopleArrived(fresh.database);
    expect(await people().countDocuments({ version: { $ne: 1 } })).toBe(0);
    expect(await fresh.database.collection<{ _id: string }>('changes').countDocuments({ act: 'synced' })).toBe(
      await people().countDocuments(),
    );
  });

  test('O-1: gone again, a sync is refused and nobody set inactive; it recovers', async () => {
    await line.cut();
    const [one] = replicas;
    const sync = async () => one?.people.syncPeople({}, await writer('market.admin'));
    expect(refusal(await sync())).toEqual({ kind: 'unavailable', reason: 'DEPENDENCY_DOWN', fields: [] });
    expect(await people().countDocuments({ active: true })).toBeGreaterThanOrEqual(DEMO_PEOPLE);
    await line.restore();
    await until(async () => refusal(await sync()) === undefined, { timeoutMs: 30_000 });
  });
});
