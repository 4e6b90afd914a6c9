import { DICTIONARY_CODES, ORGANISATIONS, SHIPPED_DICTIONARIES } from '@bidline/kernel';
import { runWork, SYSTEM } from '@bidline/runtime';
import type { Transaction } from '@bidline/runtime';
import { collectEvents, freshDatabase, freshTopics, until } from '@bidline/runtime/testing';
import type { FreshDatabase, FreshTopics } from '@bidline/runtime/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { REFERENCE_TOPIC, referenceEvents } from '../src/kafka/reference-events.ts';
import { chartsStore } from '../src/storage/charts-store.ts';
import { dictionariesStore } from '../src/storage/dictionaries-store.ts';
import { MIGRATIONS } from '../src/storage/migrations/index.ts';
import { organisationsStore } from '../src/storage/organisations-store.ts';
import { peopleStore } from '../src/storage/people-store.ts';
import { seedShipped } from '../src/usecases/seed-shipped.ts';
import { updateDictionary } from '../src/usecases/update-dictionary.ts';
import { answered, reader, startMarket } from './support/market.ts';

const KEYS = [
  ...ORGANISATIONS.flatMap(({ code }) => [`organisation/${code}`, `chart/${code}`]),
  ...DICTIONARY_CODES.map((code) => `dictionary/${code}`),
].toSorted();

describe('two replicas start at the same time on an empty database', () => {
  let fresh: FreshDatabase;
  let topics: FreshTopics;
  const start = (instance: string) => startMarket({ database: fresh.name, topicPrefix: topics.prefix, instance });

  beforeAll(async () => {
    [fresh, topics] = await Promise.all([freshDatabase(), freshTopics()]);
  });
  afterAll(async () => {
    await topics.drop();
    await fresh.drop();
  });

  test('M-7, O-3, O-6: everything shipped is there once, with one trail entry and one event each; a later start changes nothing', async () => {
    const [one, two] = await Promise.all([start('market-1'), start('market-2')]);
    const answers = await Promise.all(
      [one, two].map(async ({ organisations }) => organisations.listOrganisations({}, await reader('dwhz.sales1'))),
    );
    for (const answer of answers) {
      const { organisations } = answered(answer);
      expect(organisations.map(({ code }) => code)).toEqual(ORGANISATIONS.map(({ code }) => code));
    }
    await Promise.all([one.stop(), two.stop()]);
    const third = await start('market-3');

    const collected = collectEvents(topics.kafka, REFERENCE_TOPIC);
    const shipped = () => collected.events.filter(({ key }) => !key.startsWith('person/'));
    await until(() => shipped().length >= KEYS.length, { what: 'an event for each shipped record' });
    await third.stop();
    await collected.stop();
    expect(
      shipped()
        .map(({ key }) => key)
        .toSorted(),
    ).toEqual(KEYS);
    expect(shipped().map(({ sequence }) => sequence)).toEqual(KEYS.map(() => 1));
    const entries = await fresh.database
      .collection<{ record: string; act: string; by: object }>('changes')
      .find({ act: 'shipped' })
      .toArray();
    expect(entries.map(({ record }) => record).toSorted()).toEqual(KEYS);
    expect(entries.every(({ by }) => 'id' in by && by.id === 'system')).toBe(true);
  });
});

describe('a release that ships more words', () => {
  let fresh: FreshDatabase;
  const MISSING = 'CN-JS';

  beforeAll(async () => {
    fresh = await freshDatabase(MIGRATIONS);
    await asSystem((tx) => seedShipped(ports(), tx));
    // As a release before this one would have left it: one province less.
    await fresh.database
      .collection<{ _id: string }>('dictionary_versions')
      .updateOne({ _id: 'province/1' }, { $pull: { entries: { code: MISSING } } });
  });
  afterAll(() => fresh.drop());

  const asSystem = <T>(work: (tx: Transaction) => Promise<T>) => runWork(fresh.database, { person: SYSTEM, at: new Date() }, work);
  const ports = () => ({
    people: peopleStore(fresh.database),
    organisations: organisationsStore(fresh.database),
    charts: chartsStore(fresh.database),
    dictionaries: dictionariesStore(fresh.database),
    events: referenceEvents,
  });
  const provinces = async () => (await ports().dictionaries.versions('province'))[0];

  test('M-7: adds them to a dictionary that nobody edited, as its next version', async () => {
    const report = await asSystem((tx) => seedShipped(ports(), tx));
    expect(report).toEqual({ shipped: [], upgraded: ['dictionary/province'], left: [] });
    const current = await provinces();
    expect(current?.version).toBe(2);
    expect(current?.entries.map(({ code }) => code).toSorted()).toEqual(
      SHIPPED_DICTIONARIES.find(({ code }) => code === 'province')
        ?.entries.map(({ code }) => code)
        .toSorted(),
    );
  });

  test('M-7: leaves a dictionary that a person edited, and says so', async () => {
    const stage = (await ports().dictionaries.versions('stage'))[0];
    const entries = [...(stage?.entries ?? []), { code: 'warranty', name: '质保', parent: '', retired: false }];
    const editor = { person: { id: 'someone', name: '李编辑' }, at: new Date() };
    await runWork(fresh.database, editor, (tx) => updateDictionary(ports(), { code: 'stage', version: 1, entries, note: '新增质保' }, tx));
    await fresh.database
      .collection<{ _id: string }>('dictionary_versions')
      .updateOne({ _id: 'stage/2' }, { $pull: { entries: { code: 'lead' } } });

    const report = await asSystem((tx) => seedShipped(ports(), tx));
    expect(report).toEqual({ shipped: [], upgraded: [], left: [{ code: 'stage', missing: ['lead'] }] });
    expect((await ports().dictionaries.versions('stage'))[0]?.version).toBe(2);
  });
});
