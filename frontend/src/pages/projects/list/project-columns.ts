import { dayOf } from '@bidline/kernel';
import type { ProjectRow } from '../../../api/types.ts';
import type { ListColumn } from '../../../shared/list/columns.ts';
import { organisationName } from '../organisation-name.ts';

type Column = ListColumn<ProjectRow>;

const NAME: Column = {
  key: 'name',
  label: 'projects.field.name',
  read: (row) => row.name,
  format: 'text',
  width: 210,
  grow: true,
  card: 'title',
};
const NUMBER: Column = {
  key: 'trackingNumber',
  label: 'projects.field.trackingNumber',
  read: (row) => row.trackingNumber,
  format: 'day',
  width: 176,
  order: 'tracking_number',
  card: 'lead',
};
const AMOUNT: Column = {
  key: 'amount',
  label: 'projects.list.amount',
  read: (row) => row.estimatedAmountFen,
  format: 'wan',
  width: 128,
  order: 'estimated_amount',
  card: 'lead',
};
const ORGANISATION: Column = {
  key: 'organisation',
  label: 'projects.field.organisation',
  read: (row) => organisationName(row.organisation),
  format: 'text',
  width: 150,
};
const OWNER: Column = { key: 'owner', label: 'projects.field.owner', read: (row) => row.owner?.name, format: 'text', width: 84 };

const passed = (day: string): 'bad' | 'warn' | undefined => {
  const today = dayOf(new Date());
  if (!day || day > today) return undefined;
  return day < today ? 'bad' : 'warn';
};

const COMMON: readonly Column[] = [
  { key: 'stage', label: 'projects.field.stage', read: (row) => row.stage, format: { dictionary: 'stage' }, width: 80 },
  { key: 'ownerUnit', label: 'projects.field.ownerUnit', read: (row) => row.ownerUnit, format: 'text', width: 170 },
  { key: 'province', label: 'projects.field.province', read: (row) => row.province, format: { dictionary: 'province' }, width: 80 },
];

const LATER: readonly Column[] = [
  {
    key: 'expectedOpeningOn',
    label: 'projects.field.expectedOpeningOn',
    read: (row) => row.expectedOpeningOn,
    format: 'day',
    width: 116,
    order: 'expected_opening_on',
  },
  {
    key: 'nextStepOn',
    label: 'projects.list.nextStepOn',
    read: (row) => row.nextStepOn,
    format: 'day',
    width: 116,
    order: 'next_step_on',
    tone: (row) => passed(row.nextStepOn),
  },
  { key: 'nextStep', label: 'projects.field.nextStep', read: (row) => row.nextStep, format: 'text', width: 220, spare: true },
  { key: 'group', label: 'projects.field.group', read: (row) => row.group, format: { dictionary: 'group' }, width: 96, spare: true },
  {
    key: 'specialty',
    label: 'projects.field.specialty',
    read: (row) => row.specialty,
    format: { dictionary: 'specialty' },
    width: 116,
    spare: true,
  },
  {
    key: 'subSpecialty',
    label: 'projects.field.subSpecialty',
    read: (row) => row.subSpecialty,
    format: { dictionary: 'sub_specialty' },
    width: 140,
    spare: true,
  },
  {
    key: 'trackingLevel',
    label: 'projects.field.trackingLevel',
    read: (row) => row.trackingLevel,
    format: { dictionary: 'tracking_level' },
    width: 90,
    spare: true,
  },
  {
    key: 'winProbability',
    label: 'projects.field.winProbability',
    read: (row) => row.winProbability,
    format: 'percent',
    width: 106,
    spare: true,
  },
  {
    key: 'expectedTenderOn',
    label: 'projects.field.expectedTenderOn',
    read: (row) => row.expectedTenderOn,
    format: 'day',
    width: 122,
    spare: true,
  },
  { key: 'trackedSince', label: 'projects.field.trackedSince', read: (row) => row.trackedSince, format: 'day', width: 112, spare: true },
  {
    key: 'registeredAt',
    label: 'projects.list.registeredAt',
    read: (row) => row.registeredAt,
    format: 'instant',
    width: 150,
    order: 'registered_at',
    spare: true,
    card: 'hidden',
  },
  {
    key: 'changedAt',
    label: 'projects.list.changedAt',
    read: (row) => row.changedAt,
    format: 'instant',
    width: 150,
    order: 'changed_at',
    spare: true,
    card: 'hidden',
  },
];

/** Columns of 「项目跟踪」; who sees several people's projects sees whose they are, who sees several houses sees which. */
export const projectColumns = (sees: { people: boolean; houses: boolean }): readonly Column[] => [
  NUMBER,
  NAME,
  AMOUNT,
  ...COMMON,
  ...(sees.houses ? [ORGANISATION] : []),
  { ...OWNER, spare: !sees.people },
  ...LATER,
];
