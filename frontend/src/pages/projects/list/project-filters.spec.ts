import { describe, expect, test } from 'vitest';
import { projectColumns } from './project-columns.ts';
import { projectFilters, projectQuery } from './project-filters.ts';

const keys = (items: readonly { key: string }[]): string[] => items.map((item) => item.key);
const query = (filters: Record<string, string>, words = '') =>
  JSON.parse(JSON.stringify(projectQuery(filters, words, 'registered_at desc'))) as unknown;

describe('the request behind an address', () => {
  test.each<[Record<string, string>, object]>([
    [{}, {}],
    [{ stage: 'lead,bid' }, { stages: ['lead', 'bid'] }],
    [
      { level: 'A', group: 'sgcc', specialty: 'grid', province: 'CN-JS' },
      { trackingLevels: ['A'], groups: ['sgcc'], specialties: ['grid'], provinces: ['CN-JS'] },
    ],
    [
      { owner: 'a,b', house: 'DWHZ' },
      { ownerIds: ['a', 'b'], organisations: ['DWHZ'] },
    ],
    [{ amount: '50..100.5' }, { amountFromFen: '50000000', amountBelowFen: '100500000' }],
    [{ amount: '..100' }, { amountBelowFen: '100000000' }],
    [{ amount: 'abc..' }, {}],
    [{ opening: '2026-12-01..' }, { openingFrom: '2026-12-01' }],
    [{ opening: '..2026-12-31' }, { openingUntil: '2026-12-31' }],
  ])('%o', (filters, asked) => expect(query(filters)).toEqual({ ...asked, orderBy: 'registered_at desc' }));

  test('words are sent without blanks around them', () => expect(query({}, ' 江宁 ')).toMatchObject({ query: '江宁' }));
});

describe('O-2: filters and columns fit what a person sees', () => {
  const manager = { people: false, houses: false };
  const market = { people: true, houses: true };
  test('a sales manager is not asked whose project it is', () => {
    expect(keys(projectFilters(manager))).not.toContain('owner');
    expect(keys(projectColumns(manager).filter((column) => !column.spare))).not.toContain('owner');
  });
  test('the market department sees people and houses', () => {
    expect(keys(projectFilters(market))).toEqual(expect.arrayContaining(['owner', 'house']));
    expect(keys(projectColumns(market))).toEqual(expect.arrayContaining(['owner', 'organisation']));
  });
  test('columns have their keys once', () => {
    const all = keys(projectColumns(market));
    expect(new Set(all).size).toBe(all.length);
  });
});
