import { refuse } from '@bidline/kernel';
import type { Person, Refusal } from '@bidline/kernel';
import type { Project } from './project.ts';

type Editor = Pick<Person, 'id' | 'organisation'>;

/** P-4, O-2: only the owner changes a project, and only while it is tracked; who merely sees it (director, collaborator) does not. */
export function checkEditable(project: Project, person: Editor): Refusal | undefined {
  if (project.owner.id !== person.id || project.organisation !== person.organisation) return refuse('forbidden', 'NOT_OWNER');
  switch (project.state) {
    case 'tracked':
      return undefined;
    case 'completed':
    case 'closed':
      return refuse('refused', 'PROJECT_NOT_TRACKED');
  }
}

/** True when the person may change the project; the portal shows the form for editing then. */
export const isEditableBy = (project: Project, person: Editor): boolean => checkEditable(project, person) === undefined;
