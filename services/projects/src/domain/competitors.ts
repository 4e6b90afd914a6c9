import { checkUnique } from '@bidline/kernel';
import type { FieldFault } from '@bidline/kernel';
import type { RegistrationForm } from './registration-form.ts';

/** P-6: each competitor is named once; capital letters and inner blanks do not make another one. */
export function competitorsNamedOnce({ competitors }: RegistrationForm): FieldFault[] {
  const names = competitors.map(({ name }) => name.toLowerCase().replace(/\s+/g, ''));
  return names.flatMap((_, index) => {
    const repeated = checkUnique(names, index);
    return repeated ? [{ field: `competitors[${index}].name`, ...repeated }] : [];
  });
}
