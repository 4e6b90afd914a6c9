import { tidyForm } from '@bidline/kernel';
import type { RegistrationForm } from './registration-form.ts';

/** The form as it is kept: texts tidied, 所属集团 taken from the owner unit where it is left open (P-6). */
export function normalise(form: RegistrationForm): RegistrationForm {
  const tidy = tidyForm(form);
  return { ...tidy, group: tidy.group === '' ? tidy.ownerUnit.group : tidy.group };
}
