import type { Day } from '../calendar/day.ts';
import type { FieldFault, FieldReason } from '../refusal/refusal.ts';
import { checkDay, checkText } from '../validation/check.ts';
import { at, checkUnique, each, faults } from '../validation/faults.ts';
import type { Chart, Department, Post } from './chart.ts';
import type { OrganisationKind } from './organisations.ts';
import type { DirectoryPerson } from './person.ts';
import { isRole, ROLES } from './roles.ts';

/** What is checked of a chart before it is saved. */
export type ChartDraft = Pick<Chart, 'organisation' | 'validFrom' | 'departments' | 'posts'>;

export interface ChartFacts {
  today: Day;
  organisationKind: OrganisationKind;
  people: ReadonlyMap<string, DirectoryPerson>;
  /** The holders and acting persons of the chart before: one who left since may stay named until replaced. */
  named?: ReadonlySet<string>;
}

const ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/;

/** What stands against saving a chart (O-6), at the fields of the request: `departments[1].parent`, `posts[0].holder`. */
export function chartFaults(chart: ChartDraft, facts: ChartFacts): FieldFault[] {
  const departments = new Map(chart.departments.map((department) => [department.id, department]));
  const posts = new Map(chart.posts.map((post) => [post.id, post]));
  const departmentIds = chart.departments.map(({ id }) => id);
  const postIds = chart.posts.map(({ id }) => id);
  const ledDepartments = chart.posts.map((post) => (post.head ? post.department : ''));
  const person = (id: string) => checkPerson(id, chart.organisation, facts);

  return faults(
    at('validFrom', checkChartDay(chart.validFrom, facts.today)),
    each('departments', chart.departments, { min: 1, max: 200 }, ({ id, name, parent }, index) => [
      at('id', checkId(id), checkUnique(departmentIds, index, { reason: 'ID_DUPLICATE', params: { id } })),
      at('name', checkText(name, { required: true, max: 40 })),
      at(
        'parent',
        checkKnown(parent, departments, { reason: 'DEPARTMENT_UNKNOWN', params: { department: parent } }),
        checkUp(id, departments),
      ),
    ]),
    each('posts', chart.posts, { max: 1000 }, (post, index) => [
      at('id', checkId(post.id), checkUnique(postIds, index, { reason: 'ID_DUPLICATE', params: { id: post.id } })),
      at('title', checkText(post.title, { required: true, max: 40 })),
      at(
        'department',
        post.department === '' ? { reason: 'REQUIRED' } : undefined,
        checkKnown(post.department, departments, { reason: 'DEPARTMENT_UNKNOWN', params: { department: post.department } }),
      ),
      at('role', checkRole(post.role, facts.organisationKind)),
      at(
        'reportsTo',
        checkKnown(post.reportsTo, posts, { reason: 'POST_UNKNOWN', params: { post: post.reportsTo } }),
        checkOver(post.id, posts),
      ),
      at('head', checkUnique(ledDepartments, index, { reason: 'HEAD_DUPLICATE' })),
      at('holder', person(post.holder)),
      at('acting', checkActing(post), person(post.acting)),
      at(
        'actingFrom',
        checkDay(post.actingFrom),
        post.acting !== '' && post.actingFrom === '' ? { reason: 'ACTING_NEEDS_DAY' } : undefined,
      ),
      at('actingUntil', checkDay(post.actingUntil), checkActingOrder(post)),
    ]),
  );
}

const checkId = (id: string): FieldReason | undefined => {
  if (id === '') return { reason: 'REQUIRED' };
  return ID.test(id) ? undefined : { reason: 'CODE_MALFORMED' };
};

function checkChartDay(validFrom: Day, today: Day): FieldReason | undefined {
  const fault = checkDay(validFrom, { required: true });
  return fault ?? (validFrom < today ? { reason: 'VALID_FROM_PAST', params: { today } } : undefined);
}

const checkKnown = (id: string, known: ReadonlyMap<string, unknown>, fault: FieldReason): FieldReason | undefined =>
  id === '' || known.has(id) ? undefined : fault;

const checkUp = (id: string, departments: ReadonlyMap<string, Department>): FieldReason | undefined =>
  leadsBack(id, (at) => departments.get(at)?.parent) ? { reason: 'DEPARTMENT_CYCLE' } : undefined;

const checkOver = (id: string, posts: ReadonlyMap<string, Post>): FieldReason | undefined =>
  leadsBack(id, (at) => posts.get(at)?.reportsTo) ? { reason: 'POST_CYCLE' } : undefined;

/** True when the way up from `start` comes back to it. */
function leadsBack(start: string, above: (id: string) => string | undefined): boolean {
  const seen = new Set<string>();
  for (let id = above(start); id !== undefined && id !== '' && !seen.has(id); id = above(id)) {
    if (id === start) return true;
    seen.add(id);
  }
  return false;
}

function checkRole(role: string, kind: OrganisationKind): FieldReason | undefined {
  if (role === '') return undefined;
  if (!isRole(role)) return { reason: 'ROLE_UNKNOWN', params: { role } };
  return ROLES[role].kind === kind ? undefined : { reason: 'ROLE_OF_OTHER_KIND', params: { role: ROLES[role].zh } };
}

function checkPerson(id: string, organisation: string, { people, named }: ChartFacts): FieldReason | undefined {
  if (id === '') return undefined;
  const person = people.get(id);
  if (person === undefined) return named?.has(id) ? undefined : { reason: 'HOLDER_UNKNOWN' };
  if (person.organisation !== organisation) return { reason: 'HOLDER_OF_OTHER_ORGANISATION' };
  return person.active || named?.has(id) ? undefined : { reason: 'HOLDER_INACTIVE' };
}

function checkActing({ acting, holder, actingFrom, actingUntil }: Post): FieldReason | undefined {
  if (acting === '') return actingFrom !== '' || actingUntil !== '' ? { reason: 'ACTING_NEEDS_PERSON' } : undefined;
  return acting === holder ? { reason: 'ACTING_IS_HOLDER' } : undefined;
}

const checkActingOrder = ({ actingFrom, actingUntil }: Post): FieldReason | undefined =>
  actingFrom !== '' && actingUntil !== '' && actingUntil < actingFrom
    ? { reason: 'ACTING_ORDER', params: { from: actingFrom } }
    : undefined;
