import type { FormField } from '../form-spec.ts';

/** What every control of a form gets. */
export interface FieldProps<Kind extends FormField['kind']> {
  field: Extract<FormField, { kind: Kind }>;
  id: string;
  disabled: boolean;
  invalid: boolean;
  /** Ids of hint and fault, which screen readers read with the control. */
  describedBy?: string;
}
