import { chartOn } from '@bidline/kernel';
import type { Person } from '@bidline/kernel';
import type { Facts } from './facts.ts';

/** O-6: the department whose post the person holds in the chart of the day; the token's where the chart names them nowhere. */
export function departmentOf(person: Pick<Person, 'id' | 'department'>, { charts, today }: Facts): string {
  const post = chartOn(charts, today)?.posts.find(({ holder }) => holder === person.id);
  return post?.department ?? person.department;
}
