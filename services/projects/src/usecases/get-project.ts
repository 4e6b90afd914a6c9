import { refuse } from '@bidline/kernel';
import type { Person, Refusal } from '@bidline/kernel';
import { isEditableBy } from '../domain/ownership.ts';
import type { Project } from '../domain/project.ts';
import type { Ports } from './ports.ts';

/** A project as its reader sees it. */
export interface ProjectView {
  readonly project: Project;
  /** True: the reader may change it. */
  readonly editable: boolean;
}

/** One project. One out of reach is refused exactly as one that does not exist (O-2). */
export async function getProject(
  { projects, reference }: Pick<Ports, 'projects' | 'reference'>,
  id: string,
  { person, at }: { readonly person: Person; readonly at: Date },
): Promise<ProjectView | Refusal> {
  const project = await projects.byId(reference.reach(person, at), id);
  return project ? { project, editable: isEditableBy(project, person) } : refuse('missing', 'NOT_FOUND');
}
