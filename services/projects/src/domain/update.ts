import { isRefusal, refuse } from '@bidline/kernel';
import type { Person, Refusal } from '@bidline/kernel';
import { checkForm } from './check-form.ts';
import { collaboratorsOf } from './collaborators.ts';
import type { Facts } from './facts.ts';
import { checkLocked } from './locked-fields.ts';
import { normalise } from './normalise.ts';
import { checkEditable } from './ownership.ts';
import type { Project } from './project.ts';
import type { RegistrationForm } from './registration-form.ts';

/** A change as its editor asks for it. */
export interface Edit {
  /** The version that the editor saw. */
  readonly version: number;
  readonly form: RegistrationForm;
  readonly by: Person;
  readonly at: Date;
}

/**
 * The project with its form replaced. Refuses in this order: who is not the owner (O-2), what is no longer tracked (P-4), what was seen in an
 * older version, fixed fields (P-3), faults of the form, among them the estimate that reaches 2,000,000 (P-1, P-7).
 */
export function update(project: Project, { version, form, by, at }: Edit, facts: Facts): Project | Refusal {
  const kept = normalise(form);
  const refusal =
    checkEditable(project, by) ??
    checkSeen(project, version) ??
    checkLocked(project.form, kept) ??
    checkForm(kept, { ...facts, owner: by, before: project.form });
  if (isRefusal(refusal)) return refusal;
  return {
    ...project,
    form: kept,
    collaborators: collaboratorsOf(kept, facts),
    version: project.version + 1,
    changedAt: later(project.changedAt, at),
  };
}

const checkSeen = (project: Project, version: number): Refusal | undefined =>
  project.version === version ? undefined : refuse('stale', 'STALE_VERSION', { current: String(project.version) });

/** Clocks of two replicas may differ: a change is never dated before the one in front of it. */
const later = (a: Date, b: Date): Date => (a > b ? a : b);
