import { entryOf } from '@bidline/kernel';
import type { FieldFault } from '@bidline/kernel';
import type { FormCheck } from './facts.ts';
import type { RegistrationForm } from './registration-form.ts';

/** P-6: a sub-specialty belongs to the chosen specialty. A pair that stands on record stays valid when the dictionary moves it. */
export function subSpecialtyOfSpecialty(form: RegistrationForm, { dictionaries, before }: FormCheck): FieldFault[] {
  if (before?.specialty === form.specialty && before.subSpecialty === form.subSpecialty) return [];
  const dictionary = dictionaries.get('sub_specialty');
  const entry = dictionary && entryOf(dictionary, form.subSpecialty);
  if (form.specialty === '' || entry === undefined || entry.parent === form.specialty) return [];
  return [{ field: 'subSpecialty', reason: 'SUB_SPECIALTY_OF_OTHER_SPECIALTY' }];
}
