import { freshDatabase, freshTopics, TEST_TRAIL_KEY } from '@bidline/runtime/testing';
import type { FreshDatabase, FreshTopics } from '@bidline/runtime/testing';
import { proveTrail } from '@bidline/runtime';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allRecords, recordedStates } from '../src/storage/recorded-states.ts';
import { answered, reader, startMarket, writer } from './support/market.ts';
import type { Market } from './support/market.ts';
import { peopleArrived } from './support/people.ts';

let fresh: FreshDatabase;
let topics: FreshTopics;
let market: Market;

beforeAll(async () => {
  [fresh, topics] = await Promise.all([freshDatabase(), freshTopics()]);
  market = await startMarket({ database: fresh.name, topicPrefix: topics.prefix });
  await peopleArrived(fresh.database);
  const admin = () => writer('market.admin');
  answered(await market.organisations.updateOrganisation({ code: 'DWHZ', version: 1, name: '电网', colour: '#1d4ed8' }, await admin()));
  const { chart } = answered(await market.organisations.getChart({ organisation: 'DWHZ', on: '' }, await reader('market.admin')));
  if (chart) answered(await market.organisations.saveChart({ ...chart, validFrom: '2099-01-01' }, await admin()));
  const { dictionaries } = answered(await market.dictionaries.listDictionaries({}, await reader('market.admin')));
  const stage = dictionaries.find(({ code }) => code === 'stage');
  if (stage) answered(await market.dictionaries.updateDictionary({ ...stage, note: '不变' }, await admin()));
  await market.stop();
});
afterAll(async () => {
  await topics.drop();
  await fresh.drop();
});

/** The proof as the command prints it. */
async function prove(): Promise<{ code: number; lines: string[] }> {
  const lines: string[] = [];
  const { database } = fresh;
  const sources = { currentStatesOf: recordedStates(database), allRecords: () => allRecords(database) };
  const code = await proveTrail({ database, key: TEST_TRAIL_KEY, print: (line) => lines.push(line), ...sources });
  return { code, lines };
}

describe('U-3: the trail of master data', () => {
  test('U-3: is whole after shipping, syncing and editing', async () => {
    const { code, lines } = await prove();
    expect(lines.at(-1)).toBe('the trail is whole');
    expect(code).toBe(0);
  });

  test.each<[string, string, string, object]>([
    ['a portal renamed', 'organisations', 'DWHZ', { $set: { name: '改过' } }],
    ['an old version of a chart', 'chart_versions', 'DWHZ/1', { $set: { 'posts.0.holder': 'somebody' } }],
    ['another version of a dictionary put in force', 'dictionaries', 'stage', { $set: { version: 1 } }],
    ['a word of an old version', 'dictionary_versions', 'stage/1', { $set: { 'entries.0.name': '改过' } }],
  ])('U-3: %s behind its back is named', async (_, collection, id, change) => {
    const rows = fresh.database.collection<{ _id: string }>(collection);
    const before = await rows.findOne({ _id: id });
    if (!before) throw new Error(`no ${id}`);
    await rows.updateOne({ _id: id }, change);
    const { code, lines } = await prove();
    await rows.replaceOne({ _id: id }, before);
    expect(code).toBe(1);
    expect(lines.filter((line) => line.startsWith('STATE_DIFFERS'))).toHaveLength(1);
    expect(lines[0]).toContain(`/${id.split('/')[0]}`);
    expect((await prove()).code).toBe(0);
  });

  test('U-3: a person put in or taken out behind its back is named', async () => {
    const rows = fresh.database.collection<{ _id: string }>('people');
    const person = await rows.findOne({});
    if (!person) throw new Error('nobody');
    await rows.insertOne({ ...person, _id: 'put-in' });
    await rows.deleteOne({ _id: person._id });
    const { lines } = await prove();
    await rows.insertOne(person);
    await rows.deleteOne({ _id: 'put-in' });
    expect(lines.some((line) => line.startsWith('RECORD_UNTRACKED  person/put-in'))).toBe(true);
    expect(lines.some((line) => line.startsWith(`STATE_DIFFERS  person/${person._id}`))).toBe(true);
  });
});
