import { dayOf, dictionaryIn, entryOf, INITIATION_REVIEW_FROM, shippedReference } from '@bidline/kernel';
import { expect, it } from 'vitest';
import { demoForms } from './demo-projects.ts';

const IN_DICTIONARIES = {
  province: 'province',
  group: 'group',
  specialty: 'specialty',
  subSpecialty: 'sub_specialty',
  stage: 'stage',
  trackingLevel: 'tracking_level',
} as const;

it.each(demoForms(dayOf(new Date())).map((form) => [String(form['name']), form]))('%s can be registered', (_name, form) => {
  for (const [field, code] of Object.entries(IN_DICTIONARIES)) {
    expect(entryOf(dictionaryIn(shippedReference(), code), String(form[field])), field).toBeDefined();
  }
  expect(Number(form['estimatedAmountFen'])).toBeLessThan(INITIATION_REVIEW_FROM);
});
