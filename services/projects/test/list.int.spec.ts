import { isRefusal } from '@bidline/kernel';
import { ListProjectsRequest } from '@bidline/proto/gen/bidline/projects/v1/service.ts';
import { tokenOf } from '@bidline/runtime/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RegistrationForm } from '../src/domain/registration-form.ts';
import { LIST_ORDERS } from '../src/domain/list-query.ts';
import { freshSurroundings, granted, registered, startProjects, untilWritable } from './support/service.ts';
import type { Surroundings } from './support/service.ts';

let world: Surroundings;
let running: Awaited<ReturnType<typeof startProjects>>;

/** Name → what it is; registered in this order by dwhz.sales1, the last one by dwhz.sales2. */
const PROJECTS: Record<string, Partial<RegistrationForm>> = {
  重庆某220kV变电站综合自动化: { province: 'CN-CQ', stage: 'lead', estimatedAmountFen: 300, expectedOpeningOn: '2027-03-01' },
  江苏某光伏电站监控: { specialty: 'renewables', subSpecialty: 'renewables-pv-inverter', stage: 'design', estimatedAmountFen: 100 },
  江苏某电厂DCS改造: { group: 'huaneng', trackingLevel: 'A', stage: 'design', estimatedAmountFen: 200, expectedOpeningOn: '2027-01-01' },
  南京某泵站: { estimatedAmountFen: 100, nextStep: '拜访', nextStepOn: '2027-02-01' },
  '苏州某变电站(二期)': {
    estimatedAmountFen: 500,
    ownerUnit: { name: '苏州供电公司', group: '', id: '' },
    expectedOpeningOn: '2027-02-01',
  },
};
const UNIT = { name: '某发电公司', group: '', id: '' };
const names = Object.keys(PROJECTS);
const [CHONGQING = '', PV = '', PLANT = '', PUMP = '', SUZHOU = ''] = names;

beforeAll(async () => {
  world = await freshSurroundings();
  running = await startProjects(world.config);
  await untilWritable(running.client);
  for (const [name, form] of Object.entries(PROJECTS))
    await registered(running.client, name === SUZHOU ? 'dwhz.sales2' : 'dwhz.sales1', { ownerUnit: UNIT, ...form, name });
});
afterAll(async () => {
  await running.stop();
  await world.drop();
});

const ask = async (query: Partial<ListProjectsRequest>, username = 'dwhz.deputy') =>
  running.client.listProjects(ListProjectsRequest.fromPartial(query), { token: await tokenOf(username) });
const found = async (query: Partial<ListProjectsRequest>, username?: string) =>
  granted(await ask(query, username)).projects.map(({ name }) => name);

/** Who sees the same five projects by different tokens: the plan of each list differs, its answer must not. */
const READERS = ['dwhz.deputy', 'dwhz.director', 'market.staff'];

describe.each(READERS)('P-4: a list, as %s', (reader) => {
  it.each<[string, Partial<ListProjectsRequest>, string[]]>([
    ['as it comes: latest first', {}, names.toReversed()],
    ['by stage', { stages: ['design'] }, [PLANT, PV]],
    ['by two stages', { stages: ['design', 'lead'] }, names.toReversed()],
    ['by province', { provinces: ['CN-CQ'] }, [CHONGQING]],
    ['by specialty', { specialties: ['renewables'] }, [PV]],
    ['by group', { groups: ['huaneng'] }, [PLANT]],
    ['by level', { trackingLevels: ['A', 'B'] }, [PLANT]],
    ['by amount, from included, below excluded', { amountFromFen: 200, amountBelowFen: 500 }, [PLANT, CHONGQING]],
    ['by opening, both days included', { openingFrom: '2027-01-01', openingUntil: '2027-02-01' }, [SUZHOU, PLANT]],
    ['by two filters', { stages: ['design'], groups: ['huaneng'] }, [PLANT]],
    ['of a subsidiary', { organisations: ['DWHZ', 'XNY'] }, names.toReversed()],
    ['of another subsidiary', { organisations: ['XNY'] }, []],
    ['of no state of theirs', { state: ListProjectsRequest.fromPartial({}).state }, names.toReversed()],
    ['with a part of the name', { query: '变电站' }, [SUZHOU, CHONGQING]],
    ['with two characters', { query: '江苏' }, [PLANT, PV]],
    ['with letters of the name in lower case', { query: 'dcs' }, [PLANT]],
    ['with another bracket', { query: '变电站（二期）' }, [SUZHOU]],
    ['with a part of the owner unit', { query: '苏州供电' }, [SUZHOU]],
    ['with pinyin, read in its context', { query: 'chongqing' }, [CHONGQING]],
    ['with initials', { query: 'bdz' }, [SUZHOU, CHONGQING]],
    ['with the end of a number', { query: '000003' }, [PLANT]],
    ['with a search and a filter', { query: '江苏', stages: ['design'], amountFromFen: 150 }, [PLANT]],
    ['with what nobody has', { query: '变压器' }, []],
  ])('%s', async (_what, query, expected) => {
    expect(await found(query, reader)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['registered_at', names],
    ['tracking_number desc', names.toReversed()],
    ['changed_at', names],
    ['estimated_amount', [PV, PUMP, PLANT, CHONGQING, SUZHOU]],
    ['estimated_amount desc', [SUZHOU, CHONGQING, PLANT, PUMP, PV]],
    ['expected_opening_on', [PLANT, SUZHOU, CHONGQING, PV, PUMP]],
    ['expected_opening_on desc', [CHONGQING, SUZHOU, PLANT, PUMP, PV]],
    ['next_step_on desc', [PUMP, SUZHOU, PLANT, PV, CHONGQING]],
  ])('sorted by %s, rows without the value last', async (orderBy, expected) => {
    expect(await found({ orderBy }, reader)).toEqual(expected);
  });

  it.each(LIST_ORDERS.flatMap((order) => [order, `${order} desc`]))('pages by %s say the same as one page', async (orderBy) => {
    for (const filter of [{}, { stages: ['design', 'lead'] }, { query: '某' + '变' }, { query: '变电' }]) {
      const whole = await found({ ...filter, orderBy }, reader);
      const parts: string[] = [];
      for (let pageToken = '', pages = 0; pages === 0 || (pageToken !== '' && pages < 9); pages++) {
        const page = granted(await ask({ ...filter, orderBy, pageSize: 2, pageToken }, reader));
        parts.push(...page.projects.map(({ name }) => name));
        pageToken = page.nextPageToken;
      }
      expect(parts).toEqual(whole);
    }
  });
});

describe('P-4: a list request', () => {
  it("finds one's own work whatever the length of the query", async () => {
    for (const query of ['江苏', '江苏某光', 'js', 'gfdz']) expect(await found({ query }, 'dwhz.sales1')).toContain(PV);
    expect(await found({ query: '苏州' }, 'dwhz.sales1')).toEqual([]);
    const { owner } = granted(await ask({ query: SUZHOU })).projects[0] ?? {};
    expect(await found({ ownerIds: [owner?.id ?? ''] })).toEqual([SUZHOU]);
  });

  it.each<[Partial<ListProjectsRequest>, string, string]>([
    [{ orderBy: 'name' }, 'orderBy', 'ORDER_UNKNOWN'],
    [{ pageSize: 201 }, 'pageSize', 'OUT_OF_RANGE'],
    [{ openingFrom: '2027-02-30' }, 'openingFrom', 'NOT_A_DAY'],
    [{ query: '变' }, 'query', 'QUERY_TOO_SHORT'],
    [{ pageToken: 'x' }, 'pageToken', 'PAGE_TOKEN_INVALID'],
  ])('%j is refused at its field', async (query, field, reason) => {
    expect(await ask(query)).toMatchObject({ kind: 'invalid', fields: [{ field, reason }] });
  });

  it("refuses a page token of another list, another order and another reader's", async () => {
    const { nextPageToken: pageToken } = granted(await ask({ pageSize: 2 }));
    for (const [query, reader] of [[{ stages: ['lead'] }], [{ orderBy: 'registered_at' }], [{}, 'market.staff']] as const) {
      const answer = await ask({ ...query, stages: [...(query.stages ?? [])], pageSize: 2, pageToken }, reader);
      expect(isRefusal(answer) && answer.fields[0]?.reason).toBe('PAGE_TOKEN_INVALID');
    }
  });
});
