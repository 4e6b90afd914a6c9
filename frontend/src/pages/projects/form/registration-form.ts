import { needsInitiationReview, fen } from '@bidline/kernel';
import type { FormField, FormSection, FormSpec, FormValues } from '../../../shared/form/form-spec.ts';
import { textIn } from '../../../shared/form/form-spec.ts';

const code = (key: string, dictionary: Extract<FormField, { kind: 'dictionary' }>['dictionary']) =>
  ({ kind: 'dictionary', key, dictionary }) as const;

/** 基本信息 */
const BASICS: FormSection = {
  key: 'basics',
  title: 'projects.form.basics',
  fields: [
    {
      kind: 'text',
      key: 'name',
      label: 'projects.field.name',
      required: true,
      min: 2,
      max: 200,
      wide: true,
      fixed: 'projects.form.fixed',
      hint: 'projects.form.fixedLater',
    },
    {
      kind: 'day',
      key: 'trackedSince',
      label: 'projects.field.trackedSince',
      required: true,
      notAfterToday: true,
      fixed: 'projects.form.fixed',
      hint: 'projects.form.fixedLater',
    },
    { ...code('province', 'province'), label: 'projects.field.province', required: true, first: (context) => context.person.provinces },
    { kind: 'money', key: 'estimatedAmountFen', label: 'projects.field.estimatedAmountFen', required: true },
    { ...code('stage', 'stage'), label: 'projects.field.stage', required: true },
    { ...code('leadSource', 'lead_source'), label: 'projects.field.leadSource', required: true },
    { ...code('trackingLevel', 'tracking_level'), label: 'projects.field.trackingLevel' },
  ],
};

/** 业主与工程 */
const WORKS: FormSection = {
  key: 'works',
  title: 'projects.form.works',
  fields: [
    { kind: 'text', key: 'ownerUnit.name', label: 'projects.field.ownerUnit', required: true, min: 2, max: 100 },
    { ...code('ownerUnit.group', 'group'), label: 'projects.field.ownerUnitGroup' },
    { ...code('group', 'group'), label: 'projects.field.group', hint: 'projects.form.groupFollows' },
    { kind: 'text', key: 'endUser', label: 'projects.field.endUser', max: 200 },
    { kind: 'text', key: 'site', label: 'projects.field.site', max: 200, wide: true },
    { ...code('nature', 'nature'), label: 'projects.field.nature', required: true },
    { ...code('worksKind', 'works_kind'), label: 'projects.field.worksKind', required: true },
    { ...code('specialty', 'specialty'), label: 'projects.field.specialty', required: true },
    { ...code('subSpecialty', 'sub_specialty'), label: 'projects.field.subSpecialty', required: true, parent: 'specialty' },
    { kind: 'text', key: 'capacity', label: 'projects.field.capacity', max: 100 },
    { kind: 'day', key: 'commissioningOn', label: 'projects.field.commissioningOn' },
    {
      kind: 'text',
      key: 'equipmentInService',
      label: 'projects.field.equipmentInService',
      max: 200,
      wide: true,
      hint: 'projects.form.equipmentHint',
    },
    { kind: 'longtext', key: 'approvalAndFunds', label: 'projects.field.approvalAndFunds', max: 500 },
  ],
};

/** 招标信息 */
const TENDER: FormSection = {
  key: 'tender',
  title: 'projects.form.tender',
  fields: [
    { kind: 'day', key: 'expectedTenderOn', label: 'projects.field.expectedTenderOn' },
    { kind: 'day', key: 'expectedOpeningOn', label: 'projects.field.expectedOpeningOn', notBefore: 'expectedTenderOn' },
    { ...code('tenderMethod', 'tender_method'), label: 'projects.field.tenderMethod' },
    { kind: 'text', key: 'tenderPlatform', label: 'projects.field.tenderPlatform', max: 200 },
    { kind: 'text', key: 'designInstitute', label: 'projects.field.designInstitute', max: 200 },
    { kind: 'text', key: 'tenderAgency', label: 'projects.field.tenderAgency', max: 200 },
  ],
};

/** 竞争与决策 */
const DECISION: FormSection = {
  key: 'decision',
  title: 'projects.form.decision',
  fields: [
    { kind: 'percent', key: 'winProbability', label: 'projects.field.winProbability' },
    { kind: 'people', key: 'collaboratorIds', label: 'projects.field.collaboratorIds', max: 20 },
    {
      kind: 'rows',
      key: 'decisionGroup',
      label: 'projects.field.decisionGroup',
      add: 'projects.form.addMember',
      max: 50,
      columns: [
        { kind: 'text', key: 'name', label: 'projects.member.name', required: true, max: 50, width: '22%' },
        { ...code('role', 'decision_role'), label: 'projects.member.role', required: true, width: '20%' },
        { ...code('attitude', 'attitude'), label: 'projects.member.attitude', required: true, width: '16%' },
        { kind: 'text', key: 'note', label: 'projects.member.note', max: 200 },
      ],
    },
    {
      kind: 'rows',
      key: 'competitors',
      label: 'projects.field.competitors',
      add: 'projects.form.addCompetitor',
      max: 30,
      unique: 'name',
      columns: [
        { kind: 'text', key: 'name', label: 'projects.competitor.name', required: true, max: 100, width: '40%' },
        { kind: 'text', key: 'note', label: 'projects.competitor.note', max: 200 },
      ],
    },
  ],
};

/** 概况与计划 */
const PLAN: FormSection = {
  key: 'plan',
  title: 'projects.form.plan',
  fields: [
    { kind: 'longtext', key: 'overview', label: 'projects.field.overview', max: 5000, rows: 4 },
    { kind: 'longtext', key: 'nextStep', label: 'projects.field.nextStep', max: 1000 },
    { kind: 'day', key: 'nextStepOn', label: 'projects.field.nextStepOn' },
  ],
};

/** 所属集团 follows the owner unit's as long as the person has not chosen another one. */
function groupFollows(values: FormValues, before: unknown): FormValues {
  const group = textIn(values, 'group');
  return group === '' || group === before ? { group: textIn(values, 'ownerUnit.group') } : {};
}

/** 项目登记表 (P-1, P-6, forms.md): the form as data. The service's own table of rules decides; these are the same bounds, said earlier. */
export const REGISTRATION_FORM: FormSpec = {
  id: 'registration',
  sections: [BASICS, WORKS, TENDER, DECISION, PLAN],
  amountRule: (key, amount) =>
    key === 'estimatedAmountFen' && needsInitiationReview(fen(amount)) ? { reason: 'AMOUNT_NEEDS_INITIATION_REVIEW' } : undefined,
  rules: (values) => {
    const [step, day] = [textIn(values, 'nextStep').trim(), textIn(values, 'nextStepOn')];
    if (step && !day) return [{ field: 'nextStepOn', reason: 'NEXT_STEP_NEEDS_DAY' }];
    return day && !step ? [{ field: 'nextStep', reason: 'NEXT_STEP_NEEDS_TEXT' }] : [];
  },
  follow: (key, values, before) => {
    if (key === 'specialty' && textIn(values, 'specialty') !== before) return { subSpecialty: '' };
    return key === 'ownerUnit.group' ? groupFollows(values, before ?? '') : {};
  },
};
