import type { ChartFacts, OrganisationKind } from '@bidline/kernel';
import { isRole } from '@bidline/kernel';
import type { Chart, Person } from '../../../api/types.ts';

/** What the kernel's rules of charts look at, from what the page has loaded. */
export const chartFacts = (organisationKind: OrganisationKind, today: string, people: readonly Person[], before: Chart): ChartFacts => ({
  organisationKind,
  today,
  people: new Map(people.map((person) => [person.id, { ...person, roles: person.roles.filter(isRole) }])),
  named: new Set(before.posts.flatMap((post) => [post.holder, post.acting])),
});
