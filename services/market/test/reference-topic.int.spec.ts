import { applyReferenceEvent, dayOf, emptyReference } from '@bidline/kernel';
import type { ReferenceData } from '@bidline/kernel';
import { collectEvents, freshDatabase, freshTopics, until } from '@bidline/runtime/testing';
import type { EventCollector, FreshDatabase, FreshTopics } from '@bidline/runtime/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chartsFrom } from '../src/domain/charts-in-force.ts';
import { REFERENCE_TOPIC } from '../src/kafka/reference-events.ts';
import { chartsStore } from '../src/storage/charts-store.ts';
import { dictionariesStore } from '../src/storage/dictionaries-store.ts';
import { organisationsStore } from '../src/storage/organisations-store.ts';
import { peopleStore } from '../src/storage/people-store.ts';
import { answered, reader, startMarket, writer } from './support/market.ts';
import type { Market } from './support/market.ts';
import { peopleArrived } from './support/people.ts';

let fresh: FreshDatabase;
let topics: FreshTopics;
let market: Market;
let collected: EventCollector;

beforeAll(async () => {
  [fresh, topics] = await Promise.all([freshDatabase(), freshTopics()]);
  market = await startMarket({ database: fresh.name, topicPrefix: topics.prefix });
  await peopleArrived(fresh.database);
});
afterAll(async () => {
  await collected.stop();
  await market.stop();
  await topics.drop();
  await fresh.drop();
});

/** What the store has, as a service's copy would hold it. */
async function stored(): Promise<ReferenceData> {
  const database = fresh.database;
  const organisations = await organisationsStore(database).list();
  const versions = await Promise.all(organisations.map(({ code }) => chartsStore(database).versions({ all: true }, code)));
  const today = dayOf(new Date());
  return {
    organisations: new Map(organisations.map((organisation) => [organisation.code, organisation])),
    people: new Map((await peopleStore(database).all()).map((person) => [person.id, person])),
    charts: new Map(organisations.map(({ code }, place) => [code, chartsFrom(versions[place] ?? [], today)])),
    dictionaries: new Map((await dictionariesStore(database).inForce()).map((dictionary) => [dictionary.code, dictionary])),
  };
}

test('M-7, O-1, O-3, O-6: after edits a copy made from the topic alone equals the store', async () => {
  const admin = () => writer('market.admin');
  for (const version of [1, 2, 3]) {
    const colour = `#00000${version}`;
    answered(await market.organisations.updateOrganisation({ code: 'DWHZ', version, name: `名称${version}`, colour }, await admin()));
  }
  const { chart } = answered(await market.organisations.getChart({ organisation: 'DWHZ', on: '' }, await reader('market.admin')));
  if (!chart) throw new Error('no chart');
  for (const version of [1, 2])
    answered(await market.organisations.saveChart({ ...chart, version, validFrom: `2099-01-0${version}` }, await admin()));
  const { dictionaries } = answered(await market.dictionaries.listDictionaries({}, await reader('market.admin')));
  for (const { code, version, entries } of dictionaries) {
    answered(await market.dictionaries.updateDictionary({ code, version, entries: entries.toReversed(), note: '倒序' }, await admin()));
  }

  collected = collectEvents(topics.kafka, REFERENCE_TOPIC);
  const expected = await stored();
  const copy = () => collected.events.reduce(applyReferenceEvent, emptyReference);
  await until(
    () => [...copy().dictionaries.values()].every(({ version }) => version === 2) && copy().organisations.get('DWHZ')?.version === 4,
  );
  await until(() => copy().people.size === expected.people.size && copy().charts.get('DWHZ')?.length === 3);
  expect(copy()).toEqual(expected);
  expect(copy().organisations.size).toBe(17);
});
