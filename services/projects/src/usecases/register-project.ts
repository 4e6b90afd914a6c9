import { isRefusal, yearOf } from '@bidline/kernel';
import type { Person, Refusal } from '@bidline/kernel';
import type { Transaction } from '@bidline/runtime';
import { changedFields } from '../domain/changes.ts';
import type { Project } from '../domain/project.ts';
import { recordName } from '../domain/record-name.ts';
import { checkLead, register } from '../domain/register.ts';
import type { RegistrationForm } from '../domain/registration-form.ts';
import { trackingNumber } from '../domain/tracking-number.ts';
import type { Ports } from './ports.ts';

/**
 * 「录入保存」 (P-1, P-2, P-3): checks the form, issues the number, keeps the project, its trail and its event in one write. Refuses faults of
 * the form; no number is taken then.
 */
export async function registerProject(
  { projects, numbers, reference, events, newId }: Ports,
  form: RegistrationForm,
  { person }: { readonly person: Person },
  tx: Transaction,
): Promise<Project | Refusal> {
  const facts = reference.facts(person, tx.at);
  if (isRefusal(facts)) return facts;
  const lead = checkLead(form, person, facts);
  if (isRefusal(lead)) return lead;

  const series = { organisation: person.organisation, year: yearOf(tx.at) };
  const { count, issuedAt } = await numbers.next(series, tx);
  const project = register(lead, { id: newId(), trackingNumber: trackingNumber(series, count), issuedAt });

  await projects.add(project, tx);
  await tx.record({
    record: recordName(project.id),
    act: 'registered',
    fields: changedFields(undefined, project.form),
    state: project,
    created: true,
  });
  await events.registered(project, tx);
  return project;
}
