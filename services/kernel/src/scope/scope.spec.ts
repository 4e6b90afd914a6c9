import { describe, expect, test } from 'vitest';
import { ORGANISATIONS, type OrganisationKind } from '../organisation/organisations.ts';
import type { Person } from '../organisation/person.ts';
import { ROLES, type Role } from '../organisation/roles.ts';
import { SHIPPED_CHARTS } from '../organisation/shipped-charts.ts';
import { aChart, aPerson, aPost } from '../testing/index.ts';
import { audienceOf, scopeOf, sees } from './scope.ts';

const TODAY = '2026-03-09';
const me = 'me';

/** Records around a person of DWHZ's first marketing section, from the nearest to the farthest. */
const RECORDS = {
  own: audienceOf({ organisation: 'DWHZ', department: 'marketing-1', people: [me] }),
  collaborating: audienceOf({ organisation: 'DWHZ', department: 'marketing-2', people: ['them', me] }),
  section: audienceOf({ organisation: 'DWHZ', department: 'marketing-1', people: ['them'] }),
  otherSection: audienceOf({ organisation: 'DWHZ', department: 'marketing-2', people: ['them'] }),
  directorate: audienceOf({ organisation: 'DWHZ', department: 'marketing', people: ['them'] }),
  otherDepartment: audienceOf({ organisation: 'DWHZ', department: 'engineering', people: ['them'] }),
  otherSubsidiary: audienceOf({ organisation: 'XNY', department: 'marketing-1', people: ['they'] }),
  headquarters: audienceOf({ organisation: 'HQ', department: 'leadership', people: ['they'] }),
};
type RecordName = keyof typeof RECORDS;
const INVOLVED: RecordName[] = ['own', 'collaborating'];
const HOUSE: RecordName[] = [...INVOLVED, 'section', 'otherSection', 'directorate', 'otherDepartment'];
const ALL = Object.keys(RECORDS) as RecordName[];

const HOME: Record<OrganisationKind, string> = { subsidiary: 'DWHZ', headquarters: 'HQ', market: 'MARKET' };
const charts = SHIPPED_CHARTS;
const seenBy = (person: Person, given = charts, day = TODAY): RecordName[] => {
  const scope = scopeOf(person, given, day);
  return ALL.filter((name) => sees(scope, RECORDS[name]));
};

describe('O-2: what each role sees', () => {
  const rows: [role: Role, department: string, seen: RecordName[]][] = [
    ['sales_manager', 'marketing-1', INVOLVED],
    ['marketing_director', 'marketing', [...INVOLVED, 'section', 'otherSection', 'directorate']],
    ['department_head', 'engineering', [...INVOLVED, 'otherDepartment']],
    ['commerce', 'commerce', HOUSE],
    ['finance_head', 'finance', HOUSE],
    ['deputy_gm', 'leadership', HOUSE],
    ['gm', 'leadership', HOUSE],
    ['admin_office', 'office', HOUSE],
    ['hq_accountant', 'finance', INVOLVED],
    ['hq_finance_head', 'finance', INVOLVED],
    ['hq_cfo', 'leadership', INVOLVED],
    ['hq_gm', 'leadership', INVOLVED],
    ['hq_deputy_gm', 'leadership', ALL],
    ['hq_leader', 'leadership', INVOLVED],
    ['hq_office', 'office', INVOLVED],
    ['legal', 'legal', INVOLVED],
    ['rd_leader', 'rd', INVOLVED],
    ['market_staff', 'market', ALL],
    ['market_director', 'market', ALL],
    ['market_admin', 'market', ALL],
  ];
  test.each(rows)('%s', (role, department, seen) => {
    const { kind } = ROLES[role];
    const person = aPerson({ id: me, organisation: HOME[kind], organisationKind: kind, department, roles: [role] });
    expect(seenBy(person).sort()).toEqual([...seen].sort());
  });
  test('the table has every role', () => expect(rows.map(([role]) => role)).toEqual(Object.keys(ROLES)));
});

describe('O-2: no way into another house', () => {
  test.each(ORGANISATIONS.filter(({ kind }) => kind === 'subsidiary'))('$code: its general manager sees no other', ({ code }) => {
    const scope = scopeOf(aPerson({ organisation: code, department: 'leadership', roles: ['gm'] }), charts, TODAY);
    const seen = ORGANISATIONS.filter((other) =>
      sees(scope, audienceOf({ organisation: other.code, department: 'leadership', people: ['x'] })),
    );
    expect(seen.map((other) => other.code)).toEqual([code]);
  });

  const rows: [what: string, person: Partial<Person>][] = [
    ['a role of the market department in a subsidiary', { roles: ['market_admin'] }],
    ['a role of headquarters in a subsidiary', { roles: ['hq_deputy_gm'] }],
    ['no role', { roles: [] }],
    ['no department', { roles: ['marketing_director'], department: '' }],
  ];
  test.each(rows)('%s opens nothing', (_, person) => expect(seenBy(aPerson({ id: me, ...person }))).toEqual(INVOLVED));
  test('a subsidiary role at headquarters opens nothing', () =>
    expect(scopeOf(aPerson({ id: me, organisation: 'HQ', organisationKind: 'headquarters', roles: ['gm'] }), charts, TODAY)).toEqual({
      all: false,
      audiences: ['p:me'],
    }));
  test('a chart of another organisation that names me opens nothing', () => {
    const foreign = aChart({ organisation: 'XNY', posts: [aPost({ department: 'marketing', head: true, holder: me })] });
    expect(seenBy(aPerson({ id: me }), [foreign])).toEqual(INVOLVED);
  });
  test('ids that begin alike stay apart', () => {
    const scope = scopeOf(aPerson({ organisation: 'XNY', department: 'marketing', roles: ['marketing_director'] }), charts, TODAY);
    expect(sees(scope, ['d:XNY/marketing-10', 'd:XNYZ/marketing', 'o:XNY', 'p:p-sales-10'])).toBe(false);
  });
});

describe('O-2, O-6: acting and leading follow the chart of the day', () => {
  const acting = { acting: me, actingFrom: '2026-03-09', actingUntil: '2026-03-10' };
  const chart = (post: Parameters<typeof aPost>[0]) => [aChart({ posts: [aPost({ holder: 'them', ...post })] })];
  const rows: [what: string, post: Parameters<typeof aPost>[0], day: string, seen: RecordName[]][] = [
    ['the day before acting as head', { head: true, ...acting }, '2026-03-08', INVOLVED],
    ['the first day', { head: true, ...acting }, '2026-03-09', [...INVOLVED, 'section', 'otherSection', 'directorate']],
    ['the last day', { head: true, ...acting }, '2026-03-10', [...INVOLVED, 'section', 'otherSection', 'directorate']],
    ['the day after', { head: true, ...acting }, '2026-03-11', INVOLVED],
    ['acting as general manager', { role: 'gm', ...acting }, '2026-03-09', HOUSE],
    ['acting in a post with a role of another kind', { role: 'market_admin', ...acting }, '2026-03-09', INVOLVED],
    ['head of one section', { head: true, department: 'marketing-2', holder: me }, TODAY, [...INVOLVED, 'otherSection']],
    ['a post without headship', { department: 'marketing-2', holder: me }, TODAY, INVOLVED],
  ];
  test.each(rows)('%s', (_, post, day, seen) => expect(seenBy(aPerson({ id: me }), chart(post), day).sort()).toEqual([...seen].sort()));

  test('several roles see the union', () =>
    expect(seenBy(aPerson({ id: me, roles: ['sales_manager', 'commerce'] }))).toEqual(expect.arrayContaining(HOUSE)));
});

describe('the audience of a record', () => {
  test('organisation, department, people, each once', () =>
    expect(audienceOf({ organisation: 'DWHZ', department: 'marketing-1', people: ['a', 'b', 'a', ''] })).toEqual([
      'o:DWHZ',
      'd:DWHZ/marketing-1',
      'p:a',
      'p:b',
    ]));
  test('no department, no token', () => expect(audienceOf({ organisation: 'HQ', department: '', people: [] })).toEqual(['o:HQ']));
});
