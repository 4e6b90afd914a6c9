import { isRefusal } from '@bidline/kernel';
import type { Person, Refusal } from '@bidline/kernel';
import type { Page } from '@bidline/runtime';
import { checkList } from '../domain/check-list.ts';
import type { ListRequest } from '../domain/list-query.ts';
import type { ProjectRow } from '../domain/project.ts';
import type { Ports } from './ports.ts';

/** A page of 「项目跟踪」 and its siblings, within the reader's reach (P-4, O-2). Refuses faults of the query and a page token of another list. */
export async function listProjects(
  { projects, reference }: Pick<Ports, 'projects' | 'reference'>,
  request: ListRequest,
  { person, at }: { readonly person: Person; readonly at: Date },
): Promise<Page<ProjectRow> | Refusal> {
  const query = checkList(request);
  if (isRefusal(query)) return query;
  return projects.page(reference.reach(person, at), query);
}
