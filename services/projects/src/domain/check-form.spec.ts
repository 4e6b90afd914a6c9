import { isRefusal } from '@bidline/kernel';
import { describe, expect, it } from 'vitest';
import { aForm, dictionariesWith, facts } from '../../test/support/mothers.ts';
import { checkForm } from './check-form.ts';
import type { RegistrationForm } from './registration-form.ts';

/** Faults as `field: REASON`. */
function faultsOf(form: RegistrationForm, given = facts()): string[] {
  const refusal = checkForm(form, given);
  return isRefusal(refusal) ? refusal.fields.map(({ field, reason }) => `${field}: ${reason}`) : [];
}

const member = { name: '王工', role: 'decider', attitude: 'neutral', note: '' };
const times = <T>(count: number, item: T): T[] => Array.from({ length: count }, () => item);

/** [requirement, what, change of a valid form, fault or none]; each bound from both sides. */
const ROWS: [string, string, Partial<RegistrationForm>, string?][] = [
  ['P-1', 'the form as it is', {}],
  ['P-6', 'no name', { name: '' }, 'form.name: REQUIRED'],
  ['P-6', 'a name of 1 character', { name: '站' }, 'form.name: TOO_SHORT'],
  ['P-6', 'a name of 2 characters', { name: '某站' }],
  ['P-6', 'a name of 200 characters', { name: '站'.repeat(200) }],
  ['P-6', 'a name of 201 characters', { name: '站'.repeat(201) }, 'form.name: TOO_LONG'],
  ['P-6', 'a name of 200 characters outside the basic plane', { name: '𠮷'.repeat(200) }],
  ['P-6', 'a bell in the name', { name: '某站\u0007改造' }, 'form.name: CONTROL_CHARACTERS'],
  ['P-6', 'a line break in the name', { name: '某站\n改造' }, 'form.name: CONTROL_CHARACTERS'],
  ['P-6', 'text turned round in the name', { name: '某站\u202e改造' }, 'form.name: CONTROL_CHARACTERS'],
  ['P-3', 'no tracking start', { trackedSince: '' }, 'form.trackedSince: REQUIRED'],
  ['P-3', 'tracked since today', { trackedSince: '2026-03-10' }],
  ['P-3', 'tracked since tomorrow', { trackedSince: '2026-03-11' }, 'form.trackedSince: DAY_IN_FUTURE'],
  ['P-3', 'tracked since a day that is none', { trackedSince: '2026-02-29' }, 'form.trackedSince: NOT_A_DAY'],
  ['P-6', 'no province', { province: '' }, 'form.province: REQUIRED'],
  ['P-6', 'an unknown province', { province: 'CN-XX' }, 'form.province: NOT_IN_DICTIONARY'],
  ['P-6', 'no owner unit', { ownerUnit: { name: '', group: '', id: '' } }, 'form.ownerUnit.name: REQUIRED'],
  ['P-6', 'an owner unit of 101 characters', { ownerUnit: { name: '电'.repeat(101), group: '', id: '' } }, 'form.ownerUnit.name: TOO_LONG'],
  ['P-6', 'an unknown group of the unit', { ownerUnit: { name: '某电厂', group: 'x', id: '' } }, 'form.ownerUnit.group: NOT_IN_DICTIONARY'],
  ['P-6', 'a linked unit', { ownerUnit: { name: '某电厂', group: '', id: 'c1' } }, 'form.ownerUnit.id: OWNER_UNIT_NOT_LINKABLE'],
  ['P-6', 'an end user of 201 characters', { endUser: '户'.repeat(201) }, 'form.endUser: TOO_LONG'],
  ['P-6', 'a site of 201 characters', { site: '站'.repeat(201) }, 'form.site: TOO_LONG'],
  ['P-6', 'level C', { trackingLevel: 'C' }],
  ['P-6', 'level D', { trackingLevel: 'D' }, 'form.trackingLevel: NOT_IN_DICTIONARY'],
  ['P-6', 'an unknown group', { group: 'x' }, 'form.group: NOT_IN_DICTIONARY'],
  ['P-6', 'no nature', { nature: '' }, 'form.nature: REQUIRED'],
  ['P-6', 'no kind of works', { worksKind: '' }, 'form.worksKind: REQUIRED'],
  ['P-6', 'no specialty', { specialty: '' }, 'form.specialty: REQUIRED'],
  ['P-6', 'no sub-specialty', { subSpecialty: '' }, 'form.subSpecialty: REQUIRED'],
  ['P-6', 'a sub-specialty of another specialty', { subSpecialty: 'hydro-dam' }, 'form.subSpecialty: SUB_SPECIALTY_OF_OTHER_SPECIALTY'],
  ['P-1', 'no amount', { estimatedAmountFen: 0 }, 'form.estimatedAmountFen: AMOUNT_NOT_POSITIVE'],
  ['P-1', 'an amount of -0.01', { estimatedAmountFen: -1 }, 'form.estimatedAmountFen: AMOUNT_NOT_POSITIVE'],
  ['P-1', '0.01 yuan', { estimatedAmountFen: 1 }],
  ['P-1', '1,999,999.99 yuan', { estimatedAmountFen: 199_999_999 }],
  ['P-1', '2,000,000.00 yuan', { estimatedAmountFen: 200_000_000 }, 'form.estimatedAmountFen: AMOUNT_NEEDS_INITIATION_REVIEW'],
  ['P-1', '1e9 yuan', { estimatedAmountFen: 1e11 }, 'form.estimatedAmountFen: AMOUNT_NEEDS_INITIATION_REVIEW'],
  ['P-6', 'a capacity of 101 characters', { capacity: 'k'.repeat(101) }, 'form.capacity: TOO_LONG'],
  ['P-6', 'approval and funds on two lines', { approvalAndFunds: '已核准\n资金已落实' }],
  ['P-6', 'approval and funds of 501 characters', { approvalAndFunds: '批'.repeat(501) }, 'form.approvalAndFunds: TOO_LONG'],
  ['P-6', 'a commissioning that is no day', { commissioningOn: '2027' }, 'form.commissioningOn: NOT_A_DAY'],
  ['P-6', 'a maker of 201 characters', { equipmentInService: '厂'.repeat(201) }, 'form.equipmentInService: TOO_LONG'],
  ['P-6', 'a platform of 201 characters', { tenderPlatform: '台'.repeat(201) }, 'form.tenderPlatform: TOO_LONG'],
  ['P-6', 'no source', { leadSource: '' }, 'form.leadSource: REQUIRED'],
  ['P-6', 'no stage', { stage: '' }, 'form.stage: REQUIRED'],
  ['P-6', 'a tender that is no day', { expectedTenderOn: 'soon' }, 'form.expectedTenderOn: NOT_A_DAY'],
  ['P-6', 'tender and opening on one day', { expectedTenderOn: '2026-05-01', expectedOpeningOn: '2026-05-01' }],
  [
    'P-6',
    'an opening before the tender',
    { expectedTenderOn: '2026-05-02', expectedOpeningOn: '2026-05-01' },
    'form.expectedOpeningOn: DAY_BEFORE',
  ],
  ['P-6', 'an opening without a tender', { expectedOpeningOn: '2026-05-01' }],
  ['P-6', 'an unknown way of tender', { tenderMethod: 'x' }, 'form.tenderMethod: NOT_IN_DICTIONARY'],
  ['P-6', 'an institute of 201 characters', { designInstitute: '院'.repeat(201) }, 'form.designInstitute: TOO_LONG'],
  ['P-6', 'an agency of 201 characters', { tenderAgency: '司'.repeat(201) }, 'form.tenderAgency: TOO_LONG'],
  ['P-6', 'a probability of -1', { winProbability: -1 }, 'form.winProbability: OUT_OF_RANGE'],
  ['P-6', 'a probability of 0', { winProbability: 0 }],
  ['P-6', 'a probability of 100', { winProbability: 100 }],
  ['P-6', 'a probability of 101', { winProbability: 101 }, 'form.winProbability: OUT_OF_RANGE'],
  ['P-6', '50 members', { decisionGroup: times(50, member) }],
  ['P-6', '51 members', { decisionGroup: times(51, member) }, 'form.decisionGroup: TOO_MANY'],
  ['P-6', 'a member without name', { decisionGroup: [member, { ...member, name: '' }] }, 'form.decisionGroup[1].name: REQUIRED'],
  ['P-6', 'a member without role', { decisionGroup: [{ ...member, role: '' }] }, 'form.decisionGroup[0].role: REQUIRED'],
  [
    'P-6',
    'a member of unknown attitude',
    { decisionGroup: [{ ...member, attitude: 'x' }] },
    'form.decisionGroup[0].attitude: NOT_IN_DICTIONARY',
  ],
  ['P-6', 'a note of 201 characters', { decisionGroup: [{ ...member, note: '注'.repeat(201) }] }, 'form.decisionGroup[0].note: TOO_LONG'],
  ['P-6', '31 competitors', { competitors: times(31, { name: '某厂', note: '' }) }, 'form.competitors: TOO_MANY'],
  ['P-6', 'a competitor without name', { competitors: [{ name: '', note: '' }] }, 'form.competitors[0].name: REQUIRED'],
  ['P-6', 'a colleague', { collaboratorIds: ['colleague', 'second'] }],
  ['P-6', '21 collaborators', { collaboratorIds: times(21, 'colleague') }, 'form.collaboratorIds: TOO_MANY'],
  ['O-2', 'a collaborator of another subsidiary', { collaboratorIds: ['stranger'] }, 'form.collaboratorIds[0]: COLLABORATOR_UNKNOWN'],
  ['P-6', 'an overview of 5000 characters on lines', { overview: `${'况'.repeat(4998)}\n。` }],
  ['P-6', 'an overview of 5001 characters', { overview: '况'.repeat(5001) }, 'form.overview: TOO_LONG'],
  ['L-3', 'a step of 1001 characters', { nextStep: '步'.repeat(1001), nextStepOn: '2026-04-01' }, 'form.nextStep: TOO_LONG'],
  ['L-3', 'a step without day', { nextStep: '拜访设计院' }, 'form.nextStepOn: NEXT_STEP_NEEDS_DAY'],
  ['L-3', 'a day without step', { nextStepOn: '2026-04-01' }, 'form.nextStep: NEXT_STEP_NEEDS_TEXT'],
  ['L-3', 'a step with its day', { nextStep: '拜访设计院', nextStepOn: '2026-04-01' }],
];

describe('项目登记表, field by field', () => {
  it.each(ROWS)('%s: %s', (_id, _what, change, fault) => {
    const faults = faultsOf(aForm(change));
    if (fault === undefined) expect(faults).toEqual([]);
    else expect(faults).toContain(fault);
  });

  it('P-6: names all faults at once, each field once', () => {
    const faults = faultsOf(aForm({ name: '', province: 'x', estimatedAmountFen: 0, trackedSince: 'x' }));
    expect(faults).toEqual([
      'form.name: REQUIRED',
      'form.trackedSince: NOT_A_DAY',
      'form.province: NOT_IN_DICTIONARY',
      'form.estimatedAmountFen: AMOUNT_NOT_POSITIVE',
    ]);
  });
});

describe('M-7: words that are retired meanwhile', () => {
  const dictionaries = dictionariesWith('stage', (entry) => (entry.code === 'lead' ? { ...entry, retired: true } : entry));

  it.each([
    ['is refused on a new project', undefined, ['form.stage: RETIRED_IN_DICTIONARY']],
    ['is refused where another one stood', aForm({ stage: 'design' }), ['form.stage: RETIRED_IN_DICTIONARY']],
    ['stays where it stood', aForm({ stage: 'lead' }), []],
  ])('a retired word %s', (_what, before, faults) => {
    expect(faultsOf(aForm({ stage: 'lead' }), facts({ dictionaries, before }))).toEqual(faults);
  });

  it('a retired word stays in a row that moved', () => {
    const retired = dictionariesWith('attitude', (entry) => (entry.code === 'neutral' ? { ...entry, retired: true } : entry));
    const before = aForm({ decisionGroup: [member] });
    const after = aForm({ decisionGroup: [{ ...member, attitude: 'opposed' }, member] });
    expect(faultsOf(after, facts({ dictionaries: retired, before }))).toEqual([]);
    expect(faultsOf(after, facts({ dictionaries: retired }))).toEqual(['form.decisionGroup[1].attitude: RETIRED_IN_DICTIONARY']);
  });

  it('a sub-specialty that moved to another specialty stays where it stood', () => {
    const moved = dictionariesWith('sub_specialty', (entry) => (entry.code === 'grid-substation' ? { ...entry, parent: 'plant' } : entry));
    expect(faultsOf(aForm(), facts({ dictionaries: moved, before: aForm() }))).toEqual([]);
    expect(faultsOf(aForm(), facts({ dictionaries: moved }))).toEqual(['form.subSpecialty: SUB_SPECIALTY_OF_OTHER_SPECIALTY']);
  });
});
