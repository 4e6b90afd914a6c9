import { checkDay, faults, at } from '@bidline/kernel';
import type { FieldFault } from '@bidline/kernel';
import type { FormCheck } from './facts.ts';
import type { RegistrationForm } from './registration-form.ts';

/** P-3, O-5: tracking began today in Shanghai or earlier. */
export const trackedSinceNotInFuture = (form: RegistrationForm, { today }: FormCheck): FieldFault[] =>
  faults(at('trackedSince', checkDay(form.trackedSince, { notAfterToday: today })));
