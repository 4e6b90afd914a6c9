import { diff } from '@bidline/kernel';
import type { FieldChange } from '@bidline/kernel';
import type { RegistrationForm } from './registration-form.ts';

/** U-3: which fields of the form changed, named as the API names them, values as the API's JSON (64-bit numbers are text there). */
export const changedFields = (before: RegistrationForm | undefined, after: RegistrationForm): FieldChange[] =>
  diff(before && apiJson(before), apiJson(after));

const apiJson = (form: RegistrationForm): object => ({ ...form, estimatedAmountFen: String(form.estimatedAmountFen) });
