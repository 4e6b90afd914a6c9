import { checkUnique, personRef } from '@bidline/kernel';
import type { FieldFault, FieldReason, PersonRef } from '@bidline/kernel';
import type { FormCheck } from './facts.ts';
import type { RegistrationForm } from './registration-form.ts';

/**
 * P-6, O-2: 协作人 are people of the same subsidiary, not the owner, each named once. An account that was disabled meanwhile may stay on the
 * record, it just cannot be chosen anew; one that moved to another subsidiary must go.
 */
export const collaboratorsOfHouse = ({ collaboratorIds }: RegistrationForm, facts: FormCheck): FieldFault[] =>
  collaboratorIds.flatMap((id, index) => {
    const reason = checkUnique(collaboratorIds, index) ?? checkCollaborator(id, facts);
    return reason ? [{ field: `collaboratorIds[${index}]`, ...reason }] : [];
  });

function checkCollaborator(id: string, { owner, people, before }: FormCheck): FieldReason | undefined {
  if (id === '') return { reason: 'REQUIRED' };
  if (id === owner.id) return { reason: 'COLLABORATOR_IS_OWNER' };
  const person = people.get(id);
  const chosenBefore = before?.collaboratorIds.includes(id) ?? false;
  const known = person?.organisation === owner.organisation && (person.active || chosenBefore);
  return known ? undefined : { reason: 'COLLABORATOR_UNKNOWN' };
}

/** The people behind the ids of a checked form, with their names of today. */
export const collaboratorsOf = ({ collaboratorIds }: RegistrationForm, { people }: Pick<FormCheck, 'people'>): PersonRef[] =>
  collaboratorIds.flatMap((id) => {
    const person = people.get(id);
    return person ? [personRef(person)] : [];
  });
