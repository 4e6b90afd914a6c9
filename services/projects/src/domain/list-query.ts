import type { Day } from '@bidline/kernel';
import type { ProjectState } from './project.ts';

/** What a list can be sorted by; each has its index. */
export const LIST_ORDERS = [
  'registered_at',
  'changed_at',
  'estimated_amount',
  'expected_opening_on',
  'next_step_on',
  'tracking_number',
] as const;
export type ListOrder = (typeof LIST_ORDERS)[number];

/** Filters by codes or ids: several values of one are alternatives, several filters narrow each other. */
export const LIST_FILTERS = ['stages', 'provinces', 'specialties', 'groups', 'trackingLevels', 'ownerIds', 'organisations'] as const;
export type ListFilter = (typeof LIST_FILTERS)[number];

export const PAGE_SIZE = { default: 20, max: 200 } as const;
export const MOST_VALUES_PER_FILTER = 100;
export const QUERY_LENGTH = { min: 2, max: 100 } as const;

/** A list as it is asked for; '' and 0 are not said. */
export interface ListRequest extends Readonly<Record<ListFilter, readonly string[]>> {
  readonly state: ProjectState;
  readonly amountFromFen: number;
  readonly amountBelowFen: number;
  readonly openingFrom: string;
  readonly openingUntil: string;
  readonly query: string;
  readonly orderBy: string;
  readonly pageSize: number;
  readonly pageToken: string;
}

/** A checked list query. */
export interface ListQuery extends Readonly<Record<ListFilter, readonly string[]>> {
  readonly state: ProjectState;
  /** Lowest amount in fen, included. */
  readonly amountFrom?: number;
  /** Highest amount in fen, excluded. */
  readonly amountBelow?: number;
  readonly openingFrom?: Day;
  /** Last day, included. */
  readonly openingUntil?: Day;
  /** What to find, folded as records are (`search-text.ts`); '' finds all. */
  readonly words: string;
  readonly order: { readonly by: ListOrder; readonly falling: boolean };
  readonly pageSize: number;
  readonly pageToken: string;
}
