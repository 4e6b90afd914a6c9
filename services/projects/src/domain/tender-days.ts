import { at, checkDay, faults } from '@bidline/kernel';
import type { FieldFault } from '@bidline/kernel';
import { labelOf } from './registration-fields.ts';
import type { RegistrationForm } from './registration-form.ts';

/** P-6: bids are opened on the day of the tender or later. */
export const openingNotBeforeTender = (form: RegistrationForm): FieldFault[] =>
  faults(
    at(
      'expectedOpeningOn',
      checkDay(form.expectedOpeningOn, { notBefore: { day: form.expectedTenderOn, label: labelOf('expectedTenderOn') } }),
    ),
  );
