import { isRefusal, refuse } from '@bidline/kernel';
import type { Person, Refusal } from '@bidline/kernel';
import type { Transaction } from '@bidline/runtime';
import { changedFields } from '../domain/changes.ts';
import type { Project } from '../domain/project.ts';
import { recordName } from '../domain/record-name.ts';
import type { RegistrationForm } from '../domain/registration-form.ts';
import { update } from '../domain/update.ts';
import type { Ports } from './ports.ts';

/** A change as its editor asks for it; `version` is the one that they saw. */
export interface ProjectChange {
  readonly id: string;
  readonly version: number;
  readonly form: RegistrationForm;
}

/**
 * Replaces the form of a tracked project (P-3, P-4, U-3). Refuses what is out of reach as missing, then whatever `update` refuses. A save that
 * changes nothing answers the project as it is.
 */
export async function updateProject(
  { projects, reference, events }: Pick<Ports, 'projects' | 'reference' | 'events'>,
  { id, version, form }: ProjectChange,
  { person }: { readonly person: Person },
  tx: Transaction,
): Promise<Project | Refusal> {
  const reach = reference.reach(person, tx.at);
  const before = await projects.byId(reach, id, tx);
  if (!before) return refuse('missing', 'NOT_FOUND');
  const facts = reference.facts(person, tx.at);
  if (isRefusal(facts)) return facts;
  const after = update(before, { version, form, by: person, at: tx.at }, facts);
  if (isRefusal(after)) return after;
  const changes = changedFields(before.form, after.form);
  if (changes.length === 0) return before;

  const stale = await projects.replace(reach, after, version, tx);
  if (isRefusal(stale)) return stale;
  await tx.record({ record: recordName(id), act: 'updated', fields: changes, state: after });
  await events.updated(after, changes, tx);
  return after;
}
