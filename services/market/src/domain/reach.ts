import { hasRole } from '@bidline/kernel';
import type { Person, Role, Scope } from '@bidline/kernel';

/** Who finds people of every organisation; everybody else finds those of their own (O-1, O-2). */
export const FINDS_ALL_PEOPLE = [
  'market_staff',
  'market_director',
  'market_admin',
  'hq_deputy_gm',
  'hq_leader',
] as const satisfies readonly Role[];

/** Who reads the chart of every organisation; everybody else reads that of their own (O-6). */
export const READS_ALL_CHARTS = ['market_staff', 'market_director', 'market_admin'] as const satisfies readonly Role[];

/** The people that a person finds: all, or those of the own organisation (O-2). */
export const peopleReach = (person: Person): Scope => reachOf(person, FINDS_ALL_PEOPLE);

/** The charts that a person reads: all, or that of the own organisation (O-6). */
export const chartReach = (person: Person): Scope => reachOf(person, READS_ALL_CHARTS);

/** The audience of what belongs to one organisation as a whole: its people, its chart. */
export const audienceOfOrganisation = (organisation: string): `o:${string}`[] => [`o:${organisation}`];

function reachOf(person: Person, roles: readonly Role[]): Scope {
  if (hasRole(person, ...roles)) return { all: true };
  return { all: false, audiences: audienceOfOrganisation(person.organisation) };
}
