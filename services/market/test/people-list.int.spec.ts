import { freshDatabase, freshTopics } from '@bidline/runtime/testing';
import type { FreshDatabase, FreshTopics } from '@bidline/runtime/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answered, reader, refusal, startMarket } from './support/market.ts';
import type { Market } from './support/market.ts';
import { DEMO_PEOPLE, peopleArrived } from './support/people.ts';

let fresh: FreshDatabase;
let topics: FreshTopics;
let market: Market;

beforeAll(async () => {
  [fresh, topics] = await Promise.all([freshDatabase(), freshTopics()]);
  market = await startMarket({ database: fresh.name, topicPrefix: topics.prefix });
  await peopleArrived(fresh.database);
});
afterAll(async () => {
  await market.stop();
  await topics.drop();
  await fresh.drop();
});

const everybody = { query: '', organisation: '', role: '', includeInactive: false, pageSize: 200, pageToken: '' };
const list = async (username: string, filter: Partial<typeof everybody> = {}) =>
  market.people.listPeople({ ...everybody, ...filter }, await reader(username));
const organisationsIn = async (username: string, filter: Partial<typeof everybody> = {}) => [
  ...new Set(answered(await list(username, filter)).people.map(({ organisation }) => organisation)),
];

describe('O-2: who finds whom', () => {
  test.each([
    ['dwhz.sales1', {}, ['DWHZ']],
    ['dwhz.gm', {}, ['DWHZ']],
    ['dwhz.sales1', { organisation: 'DWHZ' }, ['DWHZ']],
    ['dwhz.sales1', { organisation: 'XNY' }, []],
    ['dwhz.sales1', { organisation: 'HQ' }, []],
    ['dwhz.sales1', { query: 'xny.sales1' }, []],
    ['dwhz.sales1', { query: 'dwhz.sales2' }, ['DWHZ']],
    ['dwhz.sales1', { role: 'market_admin' }, []],
    ['xny.director', {}, ['XNY']],
    ['hq.accountant', {}, ['HQ']],
    ['hq.legal', { organisation: 'DWHZ' }, []],
    ['hq.deputy', { organisation: 'DWHZ' }, ['DWHZ']],
    ['hq.leader', { role: 'gm', query: 'xny' }, ['XNY']],
    ['market.staff', { organisation: 'XNY' }, ['XNY']],
    ['market.admin', { role: 'market_admin' }, ['MARKET']],
  ])('O-2: %s asking %j finds people of %j', async (username, filter, organisations) => {
    expect(await organisationsIn(username, filter)).toEqual(organisations);
  });

  test('O-2: all of them for the market department, in the order of §0', async () => {
    const found = await organisationsIn('market.staff');
    expect(found).toHaveLength(17);
    expect([found[0], found[15], found[16]]).toEqual(['DWHZ', 'HQ', 'MARKET']);
  });

  test('O-2: a page token of one person opens nothing for another', async () => {
    const { nextPageToken: pageToken } = answered(await list('market.staff', { pageSize: 3 }));
    expect(refusal(await list('dwhz.sales1', { pageSize: 3, pageToken }))?.fields).toEqual(['pageToken: PAGE_TOKEN_INVALID']);
  });
});

describe('O-1: pages and filters', () => {
  test('O-1: pages together give everybody once, in order', async () => {
    const whole = answered(await list('market.staff')).people.map(({ id }) => id);
    const paged: string[] = [];
    for (let pageToken = '', first = true; first || pageToken !== ''; first = false) {
      const page = answered(await list('market.staff', { pageSize: 37, pageToken }));
      paged.push(...page.people.map(({ id }) => id));
      pageToken = page.nextPageToken;
    }
    expect(whole.length).toBeGreaterThanOrEqual(DEMO_PEOPLE);
    expect(paged).toEqual(whole);
  });

  test('O-1: found by part of the name, pinyin, initials and account name', async () => {
    const [person] = answered(await list('market.staff', { query: 'dwhz.sales1' })).people;
    const ofDocument = await fresh.database.collection<{ _id: string; heads: string[] }>('people').findOne({ _id: person?.id ?? '' });
    const heads = ofDocument?.heads ?? [];
    expect(heads.length).toBeGreaterThan(6);
    for (const query of [...heads, person?.name.slice(1) ?? '', ` ${person?.username.toUpperCase()} `]) {
      const found = answered(await list('dwhz.sales2', { query })).people.map(({ id }) => id);
      expect(found, query).toContain(person?.id);
    }
  });

  test.each([
    ['a pattern is text', { query: '.*' }],
    ['also a broken one', { query: '(' }],
    ['nobody', { query: '不存在的人' }],
  ])('O-1: %s', async (_, filter) => {
    expect(answered(await list('market.staff', filter)).people).toEqual([]);
  });

  test.each([
    [{ query: '王'.repeat(65) }, ['query: TOO_LONG']],
    [{ query: 'a\u0007' }, ['query: CONTROL_CHARACTERS']],
    [{ organisation: 'NOWHERE' }, ['organisation: ORGANISATION_UNKNOWN']],
    [{ role: 'boss' }, ['role: ROLE_UNKNOWN']],
    [{ pageSize: -1 }, ['pageSize: OUT_OF_RANGE']],
    [{ pageSize: 201 }, ['pageSize: OUT_OF_RANGE']],
    [{ pageToken: 'made-up' }, ['pageToken: PAGE_TOKEN_INVALID']],
    [{ organisation: 'x', role: 'y' }, ['organisation: ORGANISATION_UNKNOWN', 'role: ROLE_UNKNOWN']],
  ])('O-1: %j is refused at its field', async (filter, fields) => {
    expect(refusal(await list('market.staff', filter))).toEqual({ kind: 'invalid', reason: 'FIELDS_INVALID', fields });
  });
});

describe('O-1: the caller', () => {
  test('O-1: own entry with the organisation', async () => {
    const { me } = answered(await market.people.getMe({}, await reader('xny.director')));
    expect(me?.person).toMatchObject({ username: 'xny.director', organisation: 'XNY', roles: ['marketing_director'], active: true });
    expect(me?.organisation).toMatchObject({ code: 'XNY', portalHost: 'xny' });
  });

  test('O-1: from the token where the sync has not seen the account yet', async () => {
    const people = fresh.database.collection('people');
    const row = await people.findOneAndDelete({ username: 'gdjt.sales3' });
    const { me } = answered(await market.people.getMe({}, await reader('gdjt.sales3')));
    expect(me?.person).toMatchObject({
      username: 'gdjt.sales3',
      name: row?.['name'] as string,
      organisation: 'GDJT',
      roles: ['sales_manager'],
      active: true,
    });
  });

  test('O-1: nobody without a token', async () => {
    expect(refusal(await market.people.getMe({}))).toEqual({ kind: 'unauthenticated', reason: 'TOKEN_MISSING', fields: [] });
  });
});
