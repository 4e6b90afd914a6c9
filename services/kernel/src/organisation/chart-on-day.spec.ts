import { describe, expect, test } from 'vitest';
import { aChart, aDepartment, aDirectoryPerson, aPost } from '../testing/index.ts';
import { chartOn, departmentsLedBy, departmentWithDescendants, occupantOf } from './chart-on-day.ts';
import { holdersOf, superiorOf } from './holders.ts';

describe('O-6: the chart of a day', () => {
  const charts = [
    aChart({ version: 1, validFrom: '2026-01-01' }),
    aChart({ version: 3, validFrom: '2026-06-01' }),
    aChart({ version: 2, validFrom: '2026-06-01' }),
    aChart({ version: 4, validFrom: '2026-03-01' }),
  ];
  test.each([
    ['2025-12-31', undefined],
    ['2026-01-01', 1],
    ['2026-02-28', 1],
    ['2026-03-01', 4],
    ['2026-05-31', 4],
    ['2026-06-01', 3],
    ['2030-01-01', 3],
  ])('on %s: version %s', (day, version) => expect(chartOn(charts, day)?.version).toBe(version));
});

describe('O-6: who leads a department', () => {
  const chart = aChart({
    posts: [
      aPost({ id: 'director', head: true, holder: 'director', acting: 'deputy', actingFrom: '2026-03-02', actingUntil: '2026-03-06' }),
      aPost({ id: 'section', department: 'marketing-1', head: true, holder: 'leader' }),
      aPost({ id: 'clerk', department: 'finance', holder: 'leader' }),
      aPost({ id: 'vacant', department: 'finance', head: true }),
    ],
  });
  const marketing = ['marketing', 'marketing-1', 'marketing-2'];
  const rows: [person: string, day: string, led: string[], why: string][] = [
    ['director', '2026-03-01', marketing, 'the holder, with the sections'],
    ['director', '2026-03-04', marketing, 'still while somebody acts'],
    ['leader', '2026-03-01', ['marketing-1'], 'not where they are no head'],
    ['deputy', '2026-03-01', [], 'the day before acting'],
    ['deputy', '2026-03-02', marketing, 'the first day of acting'],
    ['deputy', '2026-03-06', marketing, 'the last day of acting'],
    ['deputy', '2026-03-07', [], 'the day after acting'],
    ['', '2026-03-01', [], 'nobody leads by a vacant post'],
  ];
  test.each(rows)('%j on %s: %j (%s)', (person, day, led) => expect(departmentsLedBy(chart, person, day)).toEqual(led));

  test('an open end of acting has none', () => {
    const post = aPost({ holder: 'a', acting: 'b', actingFrom: '2026-03-02' });
    expect([occupantOf(post, '2026-03-01'), occupantOf(post, '2099-01-01')]).toEqual(['a', 'b']);
  });
  test('a circle of departments ends', () => {
    const circle = aChart({ departments: [aDepartment('a', 'b'), aDepartment('b', 'a')] });
    expect(departmentWithDescendants(circle, 'a')).toEqual(['a', 'b']);
  });
  test('a department that the chart does not know stands alone', () => expect(departmentWithDescendants(chart, 'x')).toEqual(['x']));
});

describe('A-1, O-6: who holds a role', () => {
  const people = [
    aDirectoryPerson({ id: 's1', department: 'marketing-1' }),
    aDirectoryPerson({ id: 's2', department: 'marketing-1' }),
    aDirectoryPerson({ id: 's3', department: 'marketing-2' }),
    aDirectoryPerson({ id: 'left', department: 'marketing-1', active: false }),
    aDirectoryPerson({ id: 'elsewhere', organisation: 'XNY' }),
    aDirectoryPerson({ id: 'director', department: 'marketing', roles: ['marketing_director'] }),
    aDirectoryPerson({ id: 'gm', department: 'leadership', roles: ['gm'] }),
  ];
  const sales = aPost({ id: 'sales', department: 'marketing-1', role: 'sales_manager', reportsTo: 'director' });
  const director = aPost({ id: 'director', role: 'marketing_director', reportsTo: 'deputy' });
  const deputy = aPost({ id: 'deputy', role: 'deputy_gm', department: 'leadership', reportsTo: 'gm' });
  const gm = aPost({ id: 'gm', role: 'gm', department: 'leadership' });
  const on = (day: string, ...posts: Parameters<typeof aPost>[0][]) => ({ day, people, charts: [aChart({ posts: posts.map(aPost) })] });

  test('a named holder', () => expect(holdersOf('sales_manager', 'DWHZ', on('2026-03-09', { ...sales, holder: 's2' }))).toEqual(['s2']));
  test('as shipped: the active people with the role in the department', () =>
    expect(holdersOf('sales_manager', 'DWHZ', on('2026-03-09', sales))).toEqual(['s1', 's2']));
  test('of a department above: those below too', () =>
    expect(holdersOf('sales_manager', 'DWHZ', on('2026-03-09', { ...sales, department: 'marketing' }))).toEqual(['s1', 's2', 's3']));
  test('no such post: all with the role', () => expect(holdersOf('sales_manager', 'DWHZ', on('2026-03-09'))).toEqual(['s1', 's2', 's3']));
  test('before the first chart: all with the role', () =>
    expect(holdersOf('sales_manager', 'DWHZ', on('2025-03-09', sales))).toEqual(['s1', 's2', 's3']));
  test('who acts, on the days of acting', () => {
    const post = { ...director, holder: 'director', acting: 's3', actingFrom: '2026-03-09', actingUntil: '2026-03-10' };
    const holders = (day: string) => holdersOf('marketing_director', 'DWHZ', on(day, post));
    expect([holders('2026-03-08'), holders('2026-03-09'), holders('2026-03-11')]).toEqual([['director'], ['s3'], ['director']]);
  });
  test('A-3: nobody', () => expect(holdersOf('deputy_gm', 'DWHZ', on('2026-03-09', deputy))).toEqual([]));

  test.each([
    ['sales', '', ['director']],
    ['director', '', ['gm']], // the deputy's post is vacant
    ['sales', 'director', ['gm']], // nobody is their own superior
    ['gm', '', []],
    ['unknown', '', []],
  ])('A-3: superior of %s except %j: %j', (post, except, superiors) =>
    expect(superiorOf(post, 'DWHZ', on('2026-03-09', sales, director, deputy, gm), except)).toEqual(superiors),
  );
  test('a circle of posts ends', () => {
    const circle = on('2026-03-09', { id: 'a', role: 'commerce', reportsTo: 'b' }, { id: 'b', role: 'commerce', reportsTo: 'a' });
    expect(superiorOf('a', 'DWHZ', circle)).toEqual([]);
  });
});
