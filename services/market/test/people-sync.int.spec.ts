import { collectEvents, freshDatabase, freshTopics, until } from '@bidline/runtime/testing';
import type { EventCollector, FreshDatabase, FreshTopics } from '@bidline/runtime/testing';
import type { SyncPeopleResponse } from '@bidline/proto/gen/bidline/market/v1/service.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { REFERENCE_TOPIC } from '../src/kafka/reference-events.ts';
import { accountsAdmin } from './support/keycloak.ts';
import type { NewAccount } from './support/keycloak.ts';
import { answered, reader, refusal, startMarket, writer } from './support/market.ts';
import type { Market } from './support/market.ts';
import { DEMO_PEOPLE, peopleArrived } from './support/people.ts';

const account = (override: Partial<NewAccount> = {}): NewAccount => ({
  username: `sync.${crypto.randomUUID().slice(0, 8)}`,
  name: '钱同步',
  organisation: 'DWHZ',
  kind: 'subsidiary',
  provinces: ['CN-ZJ', 'CN-JS'],
  role: 'sales_manager',
  ...override,
});

/** What happens to an account after it was first read. */
type Fate = (id: string, wanted: NewAccount) => Promise<unknown>;
const admin = accountsAdmin();
const FATES = {
  kept: async () => undefined,
  changed: async (id, wanted) => {
    await admin.change(id, { ...wanted, name: '钱改名', department: 'marketing-2' });
    await admin.grant(id, 'marketing_director');
  },
  disabled: (id, wanted) => admin.change(id, wanted, false),
  removed: (id) => admin.remove(id),
  // Of no organisation any more, though the account is there.
  'moved out': (id, wanted) => admin.change(id, { ...wanted, organisation: '' }),
} satisfies Record<string, Fate>;

let fresh: FreshDatabase;
let topics: FreshTopics;
let market: Market;
let events: EventCollector;
const made = new Map<string, { id: string; wanted: NewAccount }>();
const reports: SyncPeopleResponse[] = [];

const sync = async () => reports.push(answered(await market.people.syncPeople({}, await writer('market.admin'))));
const find = async (query: string, includeInactive = true) => {
  const asked = { query, organisation: '', role: '', includeInactive, pageSize: 0, pageToken: '' };
  return answered(await market.people.listPeople(asked, await reader('market.admin'))).people;
};
const of = (fate: keyof typeof FATES) => made.get(fate) ?? { id: '', wanted: account() };
const eventsOf = (id: string) => events.events.filter(({ key }) => key === `person/${id}`);

beforeAll(async () => {
  [fresh, topics] = await Promise.all([freshDatabase(), freshTopics()]);
  market = await startMarket({ database: fresh.name, topicPrefix: topics.prefix });
  events = collectEvents(topics.kafka, REFERENCE_TOPIC);
  await peopleArrived(fresh.database);
  for (const fate of Object.keys(FATES)) {
    const wanted = account();
    made.set(fate, { id: await admin.create(wanted), wanted });
  }
  await sync();
  for (const [fate, act] of Object.entries(FATES)) await act(of(fate as keyof typeof FATES).id, of(fate as keyof typeof FATES).wanted);
  await sync();
  await sync();
});
afterAll(async () => {
  await Promise.allSettled([...made.values()].map(({ id }) => admin.remove(id)));
  await events.stop();
  await market.stop();
  await topics.drop();
  await fresh.drop();
});

describe('O-1: the directory follows the accounts', () => {
  test('O-1: everybody of the realm is there, more than a page of them; technical accounts are not', async () => {
    expect(await find('dwhz.sales1')).toMatchObject([
      { username: 'dwhz.sales1', organisation: 'DWHZ', department: 'marketing-1', roles: ['sales_manager'], active: true },
    ]);
    expect(reports[0]?.read).toBeGreaterThanOrEqual(DEMO_PEOPLE);
    expect(DEMO_PEOPLE).toBeGreaterThan(100);
    expect(await find('service-account')).toEqual([]);
  });

  test('O-1: the first sync adds, the second changes and sets inactive, the third finds nothing to do', () => {
    expect(reports.map(({ changed, deactivated }) => [changed, deactivated])).toEqual([
      [5, 0],
      [1, 3],
      [0, 0],
    ]);
  });

  test('O-1: a new account is found as it was made, and written once', async () => {
    const { id, wanted } = of('kept');
    const { username, name, organisation } = wanted;
    const expected = {
      id,
      username,
      name,
      organisation,
      department: 'marketing-1',
      roles: ['sales_manager'],
      provinces: ['CN-JS', 'CN-ZJ'],
      active: true,
    };
    expect(await find(username)).toEqual([expected]);
    await until(() => eventsOf(id).length > 0);
    expect(eventsOf(id).map(({ sequence, body }) => [sequence, body])).toEqual([[1, { person: expected, version: '1' }]]);
  });

  test('O-1: a change of name, department and role is one version, told with the whole person', async () => {
    const { id } = of('changed');
    await until(() => eventsOf(id).length > 1);
    expect(eventsOf(id).map(({ sequence }) => sequence)).toEqual([1, 2]);
    const person = { name: '钱改名', department: 'marketing-2', roles: ['marketing_director', 'sales_manager'], active: true };
    expect(eventsOf(id)[1]?.body).toMatchObject({ person, version: '2' });
  });

  test.each(['disabled', 'removed', 'moved out'] as const)('O-1: an account that is %s leaves an inactive person behind', async (fate) => {
    const { id, wanted } = of(fate);
    expect(await find(wanted.username, false)).toEqual([]);
    expect(await find(wanted.username)).toMatchObject([{ id, name: '钱同步', organisation: 'DWHZ', active: false }]);
    await until(() => eventsOf(id).length > 1);
    expect(eventsOf(id).at(-1)?.body).toMatchObject({ person: { active: false }, version: '2' });
  });

  test('U-3: each change of a person is in the trail, by system, with the fields that changed', async () => {
    const entries = await fresh.database
      .collection('changes')
      .find({ record: `person/${of('changed').id}` })
      .sort({ sequence: 1 })
      .toArray();
    expect(entries).toMatchObject([
      { act: 'synced', by: { id: 'system' } },
      {
        act: 'synced',
        by: { id: 'system' },
        fields: [{ field: 'name', from: '"钱同步"', to: '"钱改名"' }, { field: 'department' }, { field: 'roles' }],
      },
    ]);
  });

  test.each(['market.staff', 'market.director', 'dwhz.gm', 'hq.leader'])('O-2: %s cannot ask for a sync', async (username) => {
    const answer = await market.people.syncPeople({}, await writer(username));
    expect(refusal(answer)).toEqual({ kind: 'forbidden', reason: 'ROLE_NOT_ALLOWED', fields: [] });
  });
});
