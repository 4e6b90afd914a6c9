import type { Chart } from '@bidline/kernel';

/** Ids of everybody whom a chart names, as holder or acting (O-6). */
export function peopleNamedIn({ posts }: Pick<Chart, 'posts'>): Set<string> {
  return new Set(posts.flatMap(({ holder, acting }) => [holder, acting]).filter((id) => id !== ''));
}
