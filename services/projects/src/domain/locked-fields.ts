import { invalid, within } from '@bidline/kernel';
import type { Refusal } from '@bidline/kernel';
import { REGISTRATION_FIELDS } from './registration-fields.ts';
import type { RegistrationForm } from './registration-form.ts';
import { textAt } from './value-at.ts';

/** Fields of the form that the first save fixes; the tracking number is fixed by being no field of the form (P-3). */
export const LOCKED_FIELDS = REGISTRATION_FIELDS.filter((field) => field.locked);

/** P-3: refuses a form in which a fixed field differs from the record, by anyone, by any route. */
export function checkLocked(before: RegistrationForm, after: RegistrationForm): Refusal | undefined {
  const changed = LOCKED_FIELDS.filter(({ path }) => textAt(before, path) !== textAt(after, path));
  return changed.length === 0
    ? undefined
    : invalid(
        within(
          'form',
          changed.map(({ path }) => ({ field: path, reason: 'FIELD_LOCKED' as const })),
        ),
      );
}
