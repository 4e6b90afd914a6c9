import { isRefusal, refuse } from '@bidline/kernel';
import type { Person, Refusal } from '@bidline/kernel';
import type { Trail, TrailPage, TrailPageRequest } from '@bidline/runtime';
import { recordName } from '../domain/record-name.ts';
import { checkPageSize } from '../domain/check-list.ts';
import type { Ports } from './ports.ts';

/** The trail of a project, latest first (U-3), for everyone who sees the project; one out of reach is missing (O-2). */
export async function listProjectChanges(
  { projects, reference, trail }: Pick<Ports, 'projects' | 'reference'> & { readonly trail: Pick<Trail, 'list'> },
  { id, ...paging }: TrailPageRequest & { readonly id: string },
  { person, at }: { readonly person: Person; readonly at: Date },
): Promise<TrailPage | Refusal> {
  const refusal = checkPageSize(paging.pageSize);
  if (isRefusal(refusal)) return refusal;
  const project = await projects.byId(reference.reach(person, at), id);
  if (!project) return refuse('missing', 'NOT_FOUND');
  return trail.list(recordName(id), paging);
}
