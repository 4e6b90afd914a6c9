import { addDays, dayOf } from '@bidline/kernel';
import type { Chart, Post } from '@bidline/proto/gen/bidline/market/v1/messages.ts';
import { freshDatabase, freshTopics } from '@bidline/runtime/testing';
import type { FreshDatabase, FreshTopics } from '@bidline/runtime/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answered, reader, refusal, startMarket, writer } from './support/market.ts';
import type { Market } from './support/market.ts';
import { peopleArrived } from './support/people.ts';

let fresh: FreshDatabase;
let topics: FreshTopics;
let market: Market;
const today = dayOf(new Date());
const tomorrow = addDays(today, 1);

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

const chartOf = async (organisation: string, on = '', username = 'market.staff') =>
  market.organisations.getChart({ organisation, on }, await reader(username));
const shippedChart = async (organisation: string): Promise<Chart> => {
  const { chart } = answered(await chartOf(organisation));
  if (!chart) throw new Error('no chart');
  return chart;
};
const save = async (chart: Chart, username = 'market.admin') => market.organisations.saveChart(chart, await writer(username));
const idOf = async (username: string): Promise<string> => {
  const row = await fresh.database.collection<{ _id: string }>('people').findOne({ username });
  return row?._id ?? '';
};

describe('O-2, O-6: whose chart a person reads', () => {
  test.each([
    ['dwhz.sales1', 'DWHZ'],
    ['dwhz.office', 'DWHZ'],
    ['hq.legal', 'HQ'],
    ['market.staff', 'MARKET'],
    ['market.staff', 'XNY'],
    ['market.admin', 'HQ'],
  ])('O-6: %s reads the chart of %s', async (username, organisation) => {
    expect(answered(await chartOf(organisation, '', username)).chart).toMatchObject({ organisation, version: 1 });
  });

  test.each([
    ['dwhz.sales1', 'XNY'],
    ['dwhz.gm', 'HQ'],
    ['dwhz.gm', 'MARKET'],
    ['hq.leader', 'DWHZ'],
    ['hq.deputy', 'DWHZ'],
  ])("O-2: to %s, %s's chart answers exactly as one that does not exist", async (username, organisation) => {
    const other = await chartOf(organisation, '', username);
    expect(refusal(other)).toEqual({ kind: 'missing', reason: 'NOT_FOUND', fields: [] });
    expect(other).toEqual(await chartOf('NOWHERE', '', username));
  });

  test.each(['2026-02-30', '2026-2-3', 'today'])('O-6: %j is no day', async (on) => {
    expect(refusal(await chartOf('DWHZ', on))?.fields).toEqual(['on: NOT_A_DAY']);
  });

  test('O-6: before the first chart began there is none', async () => {
    expect(refusal(await chartOf('DWHZ', '2019-12-31'))?.reason).toBe('NOT_FOUND');
    answered(await chartOf('DWHZ', '2020-01-01'));
  });
});

describe('O-6: saving a chart', () => {
  test.each<[string, (chart: Chart) => Promise<Partial<Chart>> | Partial<Chart>, string[]]>([
    ['yesterday', () => ({ validFrom: addDays(today, -1) }), ['validFrom: VALID_FROM_PAST']],
    ['no day', () => ({ validFrom: '' }), ['validFrom: REQUIRED']],
    ['no department', () => ({ departments: [], posts: [] }), ['departments: TOO_FEW']],
    ['an unknown holder', (chart) => ({ posts: first(chart, { holder: 'nobody' }) }), ['posts[0].holder: HOLDER_UNKNOWN']],
    [
      "another organisation's person",
      async (chart) => ({ posts: first(chart, { holder: await idOf('xny.gm') }) }),
      ['posts[0].holder: HOLDER_OF_OTHER_ORGANISATION'],
    ],
    [
      'one of theirs acting',
      async (chart) => ({ posts: first(chart, { acting: await idOf('xny.gm'), actingFrom: today }) }),
      ['posts[0].acting: HOLDER_OF_OTHER_ORGANISATION'],
    ],
    [
      'acting without a day',
      async (chart) => ({ posts: first(chart, { acting: await idOf('sczz.deputy') }) }),
      ['posts[0].actingFrom: ACTING_NEEDS_DAY'],
    ],
    ["headquarters' role", (chart) => ({ posts: first(chart, { role: 'hq_gm' }) }), ['posts[0].role: ROLE_OF_OTHER_KIND']],
    ['no title', (chart) => ({ posts: first(chart, { title: '' }) }), ['posts[0].title: REQUIRED']],
    ['a cycle', (chart) => ({ posts: first(chart, { reportsTo: chart.posts[0]?.id ?? '' }) }), ['posts[0].reportsTo: POST_CYCLE']],
  ])('O-6: %s is refused at its field, nothing is stored', async (_, change, fields) => {
    const chart = { ...(await shippedChart('SCZZ')), validFrom: today };
    expect(refusal(await save({ ...chart, ...(await change(chart)) }))).toEqual({ kind: 'invalid', reason: 'FIELDS_INVALID', fields });
    expect(await fresh.database.collection('chart_versions').countDocuments({ organisation: 'SCZZ' })).toBe(1);
  });

  test.each(['market.staff', 'market.director', 'dwhz.gm'])('O-2: %s may not', async (username) => {
    expect(refusal(await save({ ...(await shippedChart('DWHZ')), validFrom: today }, username))?.reason).toBe('ROLE_NOT_ALLOWED');
  });

  test('O-6: an unknown organisation is not found', async () => {
    expect(refusal(await save({ ...(await shippedChart('DWHZ')), organisation: 'NOWHERE', validFrom: today }))?.reason).toBe('NOT_FOUND');
  });

  test('O-6: one for tomorrow holds from tomorrow; one for today leaves it; of the same day the later holds', async () => {
    const shipped = await shippedChart('XNY');
    const named = (title: string, version: number, validFrom: string) => ({
      ...shipped,
      version,
      validFrom,
      posts: first(shipped, { title }),
    });
    expect(answered(await save(named('明天', 1, tomorrow))).chart).toMatchObject({ version: 2, validFrom: tomorrow });
    expect(titleOf(answered(await chartOf('XNY')).chart)).toBe(titleOf(shipped));
    expect(titleOf(answered(await chartOf('XNY', tomorrow)).chart)).toBe('明天');

    answered(await save(named('今天', 2, today)));
    expect(titleOf(answered(await chartOf('XNY')).chart)).toBe('今天');
    expect(titleOf(answered(await chartOf('XNY', tomorrow)).chart)).toBe('明天');
    answered(await save(named('今天改', 3, today)));
    expect(titleOf(answered(await chartOf('XNY')).chart)).toBe('今天改');
    expect(titleOf(answered(await chartOf('XNY', addDays(today, -1))).chart)).toBe(titleOf(shipped));

    const { versions } = answered(await market.organisations.listChartVersions({ organisation: 'XNY' }, await reader('market.staff')));
    expect(versions.map(({ version, validFrom }) => [version, validFrom])).toEqual([
      [4, today],
      [3, today],
      [2, tomorrow],
      [1, '2020-01-01'],
    ]);
    expect(
      versions.every(({ departments, posts, savedAt, savedBy }) => departments.length + posts.length === 0 && savedAt && savedBy),
    ).toBe(true);
  });

  test('O-6: named people come back as they were saved', async () => {
    const shipped = await shippedChart('GDJT');
    const [holder, acting] = [await idOf('gdjt.gm'), await idOf('gdjt.deputy')];
    const posts = first(shipped, { holder, acting, actingFrom: today, actingUntil: tomorrow });
    const { chart } = answered(await save({ ...shipped, validFrom: today, posts }));
    expect(chart?.posts).toEqual(posts);
    expect(answered(await chartOf('GDJT', '', 'gdjt.sales1')).chart).toEqual(chart);
  });

  test('O-6: of two editors who saw the same version one wins, the other is told', async () => {
    const chart = { ...(await shippedChart('NZMZ')), validFrom: today };
    const answers = await Promise.all([save(chart), save(chart)]);
    expect(answers.map((answer) => refusal(answer)?.reason ?? 'saved').toSorted()).toEqual(['STALE_VERSION', 'saved']);
    expect(refusal(await save({ ...chart, posts: [] }))).toEqual({ kind: 'stale', reason: 'STALE_VERSION', fields: [] });
  });

  test('O-2: versions only for the market department', async () => {
    const answer = await market.organisations.listChartVersions({ organisation: 'DWHZ' }, await reader('dwhz.gm'));
    expect(refusal(answer)?.reason).toBe('ROLE_NOT_ALLOWED');
    const unknown = await market.organisations.listChartVersions({ organisation: 'NOWHERE' }, await reader('market.staff'));
    expect(refusal(unknown)?.reason).toBe('NOT_FOUND');
  });
});

/** The posts of a chart with the first one changed. */
const first = ({ posts }: Chart, override: Partial<Post>): Post[] =>
  posts.map((post, place) => (place === 0 ? { ...post, ...override } : post));

const titleOf = (chart: Chart | undefined): string => chart?.posts[0]?.title ?? '';
