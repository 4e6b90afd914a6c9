import { faults, invalid, within } from '@bidline/kernel';
import type { FieldFault, Refusal } from '@bidline/kernel';
import { checkFields } from './check-fields.ts';
import type { FormCheck } from './facts.ts';
import { FORM_RULES } from './form-rules.ts';
import { REGISTRATION_FIELDS } from './registration-fields.ts';
import type { RegistrationForm } from './registration-form.ts';

/** Checks a normalised form, all fields at once; undefined: nothing to complain of. One fault per field, the first that was found. */
export function checkForm(form: RegistrationForm, facts: FormCheck): Refusal | undefined {
  const found = faults(checkFields(REGISTRATION_FIELDS, form, facts.before, facts), ...FORM_RULES.map(({ check }) => check(form, facts)));
  return found.length === 0 ? undefined : invalid(within('form', firstPerField(found)));
}

function firstPerField(found: readonly FieldFault[]): FieldFault[] {
  const byField = new Map<string, FieldFault>();
  for (const fault of found) if (!byField.has(fault.field)) byField.set(fault.field, fault);
  return [...byField.values()];
}
