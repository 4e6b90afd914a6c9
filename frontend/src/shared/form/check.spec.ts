import { describe, expect, test } from 'vitest';
import { REGISTRATION_FORM } from '../../pages/projects/form/registration-form.ts';
import { checkForm } from './check.ts';
import type { FormContext, FormValues } from './form-spec.ts';
import { emptyValues } from './message.ts';

const context: FormContext = { today: '2026-11-23', person: { id: 'me', organisation: 'DWHZ', provinces: [] }, people: [] };
const valid: FormValues = {
  ...emptyValues(REGISTRATION_FORM),
  name: '江宁变电站',
  trackedSince: '2026-11-23',
  province: 'CN-JS',
  'ownerUnit.name': '国网江苏',
  estimatedAmountFen: '186.5',
  stage: 'lead',
  leadSource: 'customer',
  nature: 'new',
  worksKind: 'equipment',
  specialty: 'grid',
  subSpecialty: 'substation',
};
const faultsOf = (part: FormValues) =>
  checkForm(REGISTRATION_FORM, { ...valid, ...part }, context).map(({ field, reason }) => [field, reason]);

describe('faults that are known before sending', () => {
  test('a form that is filled in has none', () => expect(faultsOf({})).toEqual([]));

  test.each<[FormValues, string, string]>([
    [{ name: '' }, 'name', 'REQUIRED'],
    [{ name: '站' }, 'name', 'TOO_SHORT'],
    [{ name: '站'.repeat(201) }, 'name', 'TOO_LONG'],
    [{ trackedSince: '2026-11-24' }, 'trackedSince', 'DAY_IN_FUTURE'],
    [{ trackedSince: '2026-02-30' }, 'trackedSince', 'NOT_A_DAY'],
    [{ estimatedAmountFen: '0' }, 'estimatedAmountFen', 'AMOUNT_NOT_POSITIVE'],
    [{ estimatedAmountFen: '1.0000001' }, 'estimatedAmountFen', 'AMOUNT_TOO_MANY_DECIMALS'],
    [{ estimatedAmountFen: '200' }, 'estimatedAmountFen', 'AMOUNT_NEEDS_INITIATION_REVIEW'],
    [{ winProbability: '101' }, 'winProbability', 'OUT_OF_RANGE'],
    [{ winProbability: '1.5' }, 'winProbability', 'NOT_AN_INTEGER'],
    [{ nextStep: '约谈' }, 'nextStepOn', 'NEXT_STEP_NEEDS_DAY'],
    [{ nextStepOn: '2026-12-01' }, 'nextStep', 'NEXT_STEP_NEEDS_TEXT'],
    [{ expectedTenderOn: '2026-12-02', expectedOpeningOn: '2026-12-01' }, 'expectedOpeningOn', 'DAY_BEFORE'],
    [{ decisionGroup: [{ name: '王工', role: '', attitude: 'support', note: '' }] }, 'decisionGroup[0].role', 'REQUIRED'],
    [
      {
        competitors: [
          { name: '南瑞', note: '' },
          { name: '南瑞 ', note: '' },
        ],
      },
      'competitors[1].name',
      'DUPLICATE',
    ],
  ])('%o is refused at %s with %s', (part, field, reason) => expect(faultsOf(part)).toEqual([[field, reason]]));

  test('P-1: 1,999,999.99 yuan may be registered', () => expect(faultsOf({ estimatedAmountFen: '199.999999' })).toEqual([]));

  test('the expected opening may be the day of the tender', () =>
    expect(faultsOf({ expectedTenderOn: '2026-12-02', expectedOpeningOn: '2026-12-02' })).toEqual([]));
});
