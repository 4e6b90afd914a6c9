import { actingPosts, chartOn, departmentsLedBy, departmentWithDescendants } from '../organisation/chart-on-day.ts';
import type { Chart } from '../organisation/chart.ts';
import type { Person } from '../organisation/person.ts';
import { isRole, ROLES, type Role } from '../organisation/roles.ts';
import type { Day } from '../calendar/day.ts';

/** Who a record is for, in the record's indexed array `audience`: `o:` a whole organisation, `d:` a department of it, `p:` a person. */
export type AudienceToken = `o:${string}` | `d:${string}/${string}` | `p:${string}`;

/** What a person sees (O-2): everything, or the records with one of these tokens in their audience. */
export type Scope = { all: true } | { all: false; audiences: readonly AudienceToken[] };

/** How far a role reaches (O-2). `own`: what is theirs or reaches them; the wider reaches include it. */
export type Reach = 'own' | 'department' | 'organisation' | 'group';

/** O-2, role by role. Finance documents of `hq_accountant`, `hq_finance_head`, `hq_cfo` come with the finance service. */
export const REACH: Readonly<Record<Role, Reach>> = {
  sales_manager: 'own',
  marketing_director: 'department',
  department_head: 'department',
  commerce: 'organisation',
  finance_head: 'organisation',
  deputy_gm: 'organisation',
  gm: 'organisation',
  admin_office: 'organisation',
  hq_accountant: 'own',
  hq_finance_head: 'own',
  hq_cfo: 'own',
  hq_gm: 'own',
  hq_deputy_gm: 'group',
  hq_leader: 'own',
  hq_office: 'own',
  legal: 'own',
  rd_leader: 'own',
  market_staff: 'group',
  market_director: 'group',
  market_admin: 'group',
};

/**
 * The scope of a person on a day (O-2, O-6): the union over their roles, the departments that they lead or act for (with those below), and
 * the posts that they act in. Roles of another kind of organisation than the person's count for nothing. `charts` are those of the person's
 * organisation; others are ignored.
 */
export function scopeOf(person: Person, charts: readonly Chart[], day: Day): Scope {
  const chart = chartOn(
    charts.filter((candidate) => candidate.organisation === person.organisation),
    day,
  );
  const acting = chart ? actingPosts(chart, person.id, day).map((post) => post.role) : [];
  const own = reachesOf(person.roles, person);
  const all = new Set([...own, ...reachesOf(acting.filter(isRole), person)]);
  if (all.has('group')) return { all: true };

  const departments = new Set(chart ? departmentsLedBy(chart, person.id, day) : []);
  if (own.has('department') && person.department !== '') {
    const below = chart ? departmentWithDescendants(chart, person.department) : [person.department];
    below.forEach((department) => departments.add(department));
  }
  const wide = all.has('organisation') ? [organisationToken(person.organisation)] : [];
  const led = [...departments].sort().map((department) => departmentToken(person.organisation, department));
  return { all: false, audiences: [personToken(person.id), ...wide, ...led] };
}

/** The reaches of those roles that belong to the person's kind of organisation. */
const reachesOf = (roles: readonly Role[], person: Person): Set<Reach> =>
  new Set(roles.filter((role) => ROLES[role].kind === person.organisationKind).map((role) => REACH[role]));

/**
 * The audience that a record carries: its organisation, its department, the people on it (owner, collaborators, handlers). Departments above
 * are not listed: a director's scope names those below by the chart of the day, so that a new chart needs no rewriting of records.
 */
export function audienceOf(record: { organisation: string; department: string; people: readonly string[] }): AudienceToken[] {
  const department = record.department === '' ? [] : [departmentToken(record.organisation, record.department)];
  const people = [...new Set(record.people)].filter((id) => id !== '').map(personToken);
  return [organisationToken(record.organisation), ...department, ...people];
}

/** True when the scope reaches a record with this audience. The stores ask the same of their index. */
export const sees = (scope: Scope, audience: readonly string[]): boolean =>
  scope.all || scope.audiences.some((token) => audience.includes(token));

const organisationToken = (organisation: string): AudienceToken => `o:${organisation}`;
const departmentToken = (organisation: string, department: string): AudienceToken => `d:${organisation}/${department}`;
const personToken = (id: string): AudienceToken => `p:${id}`;
