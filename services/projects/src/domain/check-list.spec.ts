import { isRefusal } from '@bidline/kernel';
import { describe, expect, it } from 'vitest';
import { checkList } from './check-list.ts';
import { LIST_ORDERS } from './list-query.ts';
import type { ListRequest } from './list-query.ts';

const request = (override: Partial<ListRequest> = {}): ListRequest => ({
  ...{ state: 'tracked', amountFromFen: 0, amountBelowFen: 0, openingFrom: '', openingUntil: '', query: '' },
  ...{ stages: [], provinces: [], specialties: [], groups: [], trackingLevels: [], ownerIds: [], organisations: [] },
  ...{ orderBy: '', pageSize: 0, pageToken: '' },
  ...override,
});
const faultsOf = (override: Partial<ListRequest>) => {
  const query = checkList(request(override));
  return isRefusal(query) ? query.fields.map(({ field, reason }) => `${field}: ${reason}`) : [];
};

describe('P-4: a list request', () => {
  it('has defaults', () => {
    expect(checkList(request())).toMatchObject({ order: { by: 'registered_at', falling: true }, pageSize: 20, words: '' });
    expect(checkList(request())).not.toHaveProperty('amountFrom');
  });

  it.each(LIST_ORDERS)('can be sorted by %s, both ways', (by) => {
    expect(checkList(request({ orderBy: by }))).toMatchObject({ order: { by, falling: false } });
    expect(checkList(request({ orderBy: `${by} desc` }))).toMatchObject({ order: { by, falling: true } });
  });

  it.each<[string, Partial<ListRequest>, string[]]>([
    ['an unknown order', { orderBy: 'name' }, ['orderBy: ORDER_UNKNOWN']],
    ['an order that says asc', { orderBy: 'changed_at asc' }, ['orderBy: ORDER_UNKNOWN']],
    ['two orders', { orderBy: 'changed_at,registered_at' }, ['orderBy: ORDER_UNKNOWN']],
    ['a page of 200', { pageSize: 200 }, []],
    ['a page of 201', { pageSize: 201 }, ['pageSize: OUT_OF_RANGE']],
    ['a page of -1', { pageSize: -1 }, ['pageSize: OUT_OF_RANGE']],
    ['a day that is none', { openingFrom: '2026-13-01' }, ['openingFrom: NOT_A_DAY']],
    ['days turned round', { openingFrom: '2026-05-02', openingUntil: '2026-05-01' }, ['openingUntil: DAY_RANGE_EMPTY']],
    ['one day', { openingFrom: '2026-05-01', openingUntil: '2026-05-01' }, []],
    ['a negative amount', { amountFromFen: -1 }, ['amountFromFen: OUT_OF_RANGE']],
    ['amounts turned round', { amountFromFen: 5, amountBelowFen: 5 }, ['amountBelowFen: AMOUNT_RANGE_EMPTY']],
    ['one character', { query: '变' }, ['query: QUERY_TOO_SHORT']],
    ['one character and a blank', { query: '变 ' }, ['query: QUERY_TOO_SHORT']],
    ['brackets alone', { query: '()()' }, ['query: QUERY_TOO_SHORT']],
    ['two characters', { query: '变电' }, []],
    ['101 characters', { query: '变'.repeat(101) }, ['query: TOO_LONG']],
    ['101 stages', { stages: Array.from({ length: 101 }, String) }, ['stages: TOO_MANY']],
  ])('%s', (_what, override, faults) => {
    expect(faultsOf(override)).toEqual(faults);
  });
});
