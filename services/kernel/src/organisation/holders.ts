import type { Day } from '../calendar/day.ts';
import { chartOn, departmentWithDescendants, occupantOf } from './chart-on-day.ts';
import type { Chart, Post } from './chart.ts';
import type { DirectoryPerson } from './person.ts';
import type { Role } from './roles.ts';

/** What the look-up of holders needs to know. `charts` may be of all organisations. */
export interface DirectoryFacts {
  charts: readonly Chart[];
  people: Iterable<DirectoryPerson>;
  day: Day;
}

/**
 * Ids of those who hold the role in the organisation on the day (O-6, A-1): by the chart's posts, the one who acts in place of the holder.
 * A post without a named holder (as shipped: accounts are not known then) is filled by the active people with its role in its department or
 * below; an organisation whose chart has no post of the role by its active people with the role. Empty: nobody; the caller names the role.
 */
export function holdersOf(role: Role, organisation: string, facts: DirectoryFacts): string[] {
  const chart = chartOf(organisation, facts);
  const people = peopleOf(organisation, facts).filter((person) => person.roles.includes(role));
  const posts = chart?.posts.filter((post) => post.role === role) ?? [];
  if (chart === undefined || posts.length === 0) return people.map((person) => person.id);
  return [...new Set(posts.flatMap((post) => fillersOf(post, chart, facts)))];
}

/**
 * Ids of those whom the post reports to on the day: the nearest post above that somebody fills other than `except` (the person whose superior
 * is sought, A-3). Empty at the top.
 */
export function superiorOf(postId: string, organisation: string, facts: DirectoryFacts, except = ''): string[] {
  const chart = chartOf(organisation, facts);
  const postsById = new Map(chart?.posts.map((post) => [post.id, post]));
  const seen = new Set<string>();
  let post = postsById.get(postsById.get(postId)?.reportsTo ?? '');
  while (chart !== undefined && post !== undefined && !seen.has(post.id)) {
    seen.add(post.id);
    const fillers = fillersOf(post, chart, facts).filter((id) => id !== except);
    if (fillers.length > 0) return fillers;
    post = postsById.get(post.reportsTo);
  }
  return [];
}

function fillersOf(post: Post, chart: Chart, facts: DirectoryFacts): string[] {
  const occupant = occupantOf(post, facts.day);
  if (occupant !== '') return [occupant];
  const departments = departmentWithDescendants(chart, post.department);
  return peopleOf(chart.organisation, facts)
    .filter((person) => person.roles.some((role) => role === post.role) && departments.includes(person.department))
    .map((person) => person.id);
}

const chartOf = (organisation: string, { charts, day }: DirectoryFacts): Chart | undefined =>
  chartOn(
    charts.filter((chart) => chart.organisation === organisation),
    day,
  );

const peopleOf = (organisation: string, { people }: DirectoryFacts): DirectoryPerson[] =>
  [...people].filter((person) => person.active && person.organisation === organisation);
