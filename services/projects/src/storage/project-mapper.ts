import { audienceOf, personRef } from '@bidline/kernel';
import type { Project } from '../domain/project.ts';
import { numberSortKey } from '../domain/tracking-number.ts';
import { fromStoredForm, toStoredForm } from './form-mapper.ts';
import { EVERYTHING } from './project-schema.ts';
import type { StoredProject } from './project-schema.ts';

/** Project → document. `heads` come from outside, as the reading of Chinese is loaded on first use. */
export function toStored(project: Project, heads: readonly string[]): StoredProject {
  return {
    _id: project.id,
    trackingNumber: project.trackingNumber,
    numberKey: numberSortKey(project.trackingNumber),
    organisation: project.organisation,
    department: project.department,
    owner: personRef(project.owner),
    state: project.state,
    version: project.version,
    registeredAt: project.registeredAt,
    changedAt: project.changedAt,
    form: toStoredForm(project.form),
    collaborators: project.collaborators.map(personRef),
    audience: audienceTokens(project),
    heads: heads.map((head) => `${project.organisation}:${head}`),
  };
}

/** Document → project. */
export function fromStored(stored: StoredProject): Project {
  return {
    id: stored._id,
    trackingNumber: stored.trackingNumber,
    organisation: stored.organisation,
    department: stored.department,
    owner: personRef(stored.owner),
    state: stored.state,
    version: stored.version,
    registeredAt: stored.registeredAt,
    changedAt: stored.changedAt,
    form: fromStoredForm(stored.form),
    collaborators: stored.collaborators.map(personRef),
  };
}

/** Who may see the project (O-2): its subsidiary, its department, its owner and its collaborators, and who sees everything. */
function audienceTokens({ organisation, department, owner, collaborators }: Project): string[] {
  return [EVERYTHING, ...audienceOf({ organisation, department, people: [owner.id, ...collaborators.map(({ id }) => id)] })];
}
