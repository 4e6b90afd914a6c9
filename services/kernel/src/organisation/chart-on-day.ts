import type { Day } from '../calendar/day.ts';
import type { Chart, Post } from './chart.ts';

/** The chart that holds on the day: the latest that began by then; of two with the same first day the later version (O-6). */
export const chartOn = (charts: readonly Chart[], day: Day): Chart | undefined =>
  charts
    .filter((chart) => chart.validFrom <= day)
    .reduce<Chart | undefined>((best, chart) => (best === undefined || isLater(chart, best) ? chart : best), undefined);

const isLater = (a: Chart, b: Chart): boolean => a.validFrom > b.validFrom || (a.validFrom === b.validFrom && a.version > b.version);

/** True when somebody acts in the post on the day; first and last day included. */
export const isActedIn = (post: Post, day: Day): boolean =>
  post.acting !== '' && post.actingFrom <= day && (post.actingUntil === '' || day <= post.actingUntil);

/** Who fills the post on the day: the one who acts, else the holder; '' when nobody is named. */
export const occupantOf = (post: Post, day: Day): string => (isActedIn(post, day) ? post.acting : post.holder);

/** The posts in which the person acts for another on the day. */
export const actingPosts = (chart: Chart, personId: string, day: Day): Post[] =>
  chart.posts.filter((post) => post.acting === personId && isActedIn(post, day));

/** The department and all below it, in the order of the chart; one that the chart does not know stands alone. */
export function departmentWithDescendants(chart: Chart, department: string): string[] {
  const found = new Set([department]);
  for (let before = 0; before !== found.size;) {
    before = found.size;
    chart.departments.filter((candidate) => found.has(candidate.parent)).forEach((candidate) => found.add(candidate.id));
  }
  return [...found];
}

/**
 * The departments that the person leads on the day, as holder of the head post or acting in it, with all below (O-2, O-6). The holder keeps
 * seeing the department while somebody acts for them.
 */
export function departmentsLedBy(chart: Chart, personId: string, day: Day): string[] {
  if (personId === '') return [];
  const led = chart.posts.filter((post) => post.head && (post.holder === personId || (post.acting === personId && isActedIn(post, day))));
  return [...new Set(led.flatMap((post) => departmentWithDescendants(chart, post.department)))];
}
