import { isActedIn } from '@bidline/kernel';
import type { Chart, Department, Person, Post } from '../../../api/types.ts';

/** A department with what lies below it. */
export interface TreeNode {
  department: Department;
  posts: Post[];
  below: TreeNode[];
}

/** The departments of a chart as a tree, in their order; one whose parent is missing stands on top, so that none disappears. */
export function treeOf(chart: Pick<Chart, 'departments' | 'posts'>): TreeNode[] {
  const known = new Set(chart.departments.map((department) => department.id));
  const under = (parent: string): TreeNode[] =>
    chart.departments
      .filter((department) => (known.has(department.parent) ? department.parent : '') === parent)
      .map((department) => ({
        department,
        posts: chart.posts.filter((post) => post.department === department.id).sort((a, b) => Number(b.head) - Number(a.head)),
        below: under(department.id),
      }));
  return under('');
}

/**
 * Who fills a post on a day: a named holder; else, as in the shipped charts, those of the department who hold the post's role. `acting`
 * stands for the holder.
 */
export function occupantsOf(post: Post, people: readonly Person[], day: string): { holders: string[]; acting: string } {
  const nameOf = (id: string): string => people.find((person) => person.id === id)?.name ?? '';
  const byRole = people.filter(
    (person) => post.role && person.active && person.roles.includes(post.role) && person.department === post.department,
  );
  const holders = post.holder ? [nameOf(post.holder)].filter(Boolean) : byRole.map((person) => person.name);
  return { holders, acting: isActedIn(post, day) ? nameOf(post.acting) : '' };
}
