import type { FieldFault } from '@bidline/kernel';
import type { RegistrationForm } from './registration-form.ts';

/** L-3: 下一步计划 and its day come together. */
export function nextStepWithDay({ nextStep, nextStepOn }: RegistrationForm): FieldFault[] {
  if (nextStep !== '' && nextStepOn === '') return [{ field: 'nextStepOn', reason: 'NEXT_STEP_NEEDS_DAY' }];
  if (nextStep === '' && nextStepOn !== '') return [{ field: 'nextStep', reason: 'NEXT_STEP_NEEDS_TEXT' }];
  return [];
}
