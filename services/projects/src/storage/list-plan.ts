import { lengthOf } from '@bidline/kernel';
import type { ListFilter, ListOrder, ListQuery } from '../domain/list-query.ts';
import type { Reach } from '../domain/reach.ts';

/** What a list is sorted by: the field, and the index that holds it in order. */
export const ORDERS: Readonly<Record<ListOrder, { readonly field: string; readonly index: string }>> = {
  registered_at: { field: 'registeredAt', index: 'registered' },
  changed_at: { field: 'changedAt', index: 'changed' },
  estimated_amount: { field: 'form.estimatedAmountFen', index: 'amount' },
  expected_opening_on: { field: 'form.expectedOpeningOn', index: 'opening' },
  next_step_on: { field: 'form.nextStepOn', index: 'next_step' },
  tracking_number: { field: 'numberKey', index: 'number_order' },
};

/** Fields of the filters by code or id; the subsidiary is part of every list. */
export const FILTERS: Readonly<Record<Exclude<ListFilter, 'organisations'>, string>> = {
  stages: 'form.stage',
  provinces: 'form.province',
  specialties: 'form.specialty',
  groups: 'form.group',
  trackingLevels: 'form.trackingLevel',
  ownerIds: 'owner.id',
};

interface PlanRow {
  readonly index: string;
  readonly when: (query: ListQuery, reach: Reach) => boolean;
}

/** Three characters leave few rows of a subsidiary; two may be in every third name. */
const FEW_FROM = 3;

/** One's own work is some hundred rows: reading all of them by audience is cheaper than a wide range of another index. */
const isOwnWork = ({ scope }: Reach): boolean => !scope.all && scope.audiences.every((token) => token.startsWith('p:'));

/**
 * The index that a list reads, by what is asked: the first row that fits, those that leave the fewest rows first. Some servers read the whole
 * range of an index before they apply a limit, so a filter's own index with a sort of its rows beats an index in order with most rows
 * thrown away. Where no row fits, the order's index serves.
 */
const PLAN: readonly PlanRow[] = [
  { index: 'heads', when: ({ words }) => lengthOf(words) >= FEW_FROM },
  { index: 'registered', when: (_, reach) => isOwnWork(reach) },
  { index: 'heads', when: ({ words }) => words !== '' },
  { index: 'owner', when: ({ ownerIds }) => ownerIds.length > 0 },
  { index: 'opening', when: ({ openingFrom, openingUntil }) => openingFrom !== undefined || openingUntil !== undefined },
  {
    index: 'amount',
    when: ({ amountFrom, amountBelow }, { leastAmount }) => [amountFrom, amountBelow, leastAmount].some((bound) => bound !== undefined),
  },
  { index: 'province', when: ({ provinces }) => provinces.length > 0 },
  { index: 'stage', when: ({ stages }) => stages.length > 0 },
  { index: 'group', when: ({ groups }) => groups.length > 0 },
  { index: 'specialty', when: ({ specialties }) => specialties.length > 0 },
  { index: 'tracking_level', when: ({ trackingLevels }) => trackingLevels.length > 0 },
];

/** The name of the index for a list. */
export function indexFor(query: ListQuery, reach: Reach): string {
  return PLAN.find(({ when }) => when(query, reach))?.index ?? ORDERS[query.order.by].index;
}
