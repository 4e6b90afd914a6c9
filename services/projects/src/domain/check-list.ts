import { at, checkDay, checkInteger, checkText, faults, invalid, isDay, lengthOf } from '@bidline/kernel';
import type { FieldReason, Refusal } from '@bidline/kernel';
import { LIST_FILTERS, LIST_ORDERS, MOST_VALUES_PER_FILTER, PAGE_SIZE, QUERY_LENGTH } from './list-query.ts';
import type { ListQuery, ListRequest } from './list-query.ts';
import { foldText } from './search-text.ts';

/** Reads a list request (P-4, O-2); defaults: falling by registration, 20 rows. Refuses with a fault per field. */
export function checkList(request: ListRequest): ListQuery | Refusal {
  const { state, amountFromFen, amountBelowFen, openingFrom, openingUntil, query, pageToken } = request;
  const words = foldText(query);
  const order = orderOf(request.orderBy);
  const pageSize = request.pageSize === 0 ? PAGE_SIZE.default : request.pageSize;
  const found = faults(
    ...LIST_FILTERS.map((field) => at(field, checkCount(request[field].length))),
    at('amountFromFen', checkBound(amountFromFen)),
    at('amountBelowFen', checkBound(amountBelowFen), checkAmountRange(amountFromFen, amountBelowFen)),
    at('openingFrom', checkDay(openingFrom)),
    at('openingUntil', checkDay(openingUntil), checkDayRange(openingFrom, openingUntil)),
    at('query', checkText(query, { max: QUERY_LENGTH.max }), checkWords(query, words)),
    at('orderBy', order === undefined ? { reason: 'ORDER_UNKNOWN' } : undefined),
    at('pageSize', checkSize(request.pageSize)),
  );
  if (found.length > 0 || order === undefined) return invalid(found);
  const { stages, provinces, specialties, groups, trackingLevels, ownerIds, organisations } = request;
  return {
    ...{ stages, provinces, specialties, groups, trackingLevels, ownerIds, organisations },
    ...{ state, words, order, pageSize, pageToken },
    ...(amountFromFen > 0 ? { amountFrom: amountFromFen } : {}),
    ...(amountBelowFen > 0 ? { amountBelow: amountBelowFen } : {}),
    ...(openingFrom !== '' ? { openingFrom } : {}),
    ...(openingUntil !== '' ? { openingUntil } : {}),
  };
}

/** `estimated_amount desc` and the like; undefined for what no list is sorted by. */
function orderOf(text: string): ListQuery['order'] | undefined {
  if (text === '') return { by: 'registered_at', falling: true };
  const [, name, falling] = /^([a-z_]+)( desc)?$/.exec(text) ?? [];
  const by = LIST_ORDERS.find((known) => known === name);
  return by && { by, falling: falling !== undefined };
}

const checkCount = (count: number): FieldReason | undefined =>
  count > MOST_VALUES_PER_FILTER ? { reason: 'TOO_MANY', params: { max: String(MOST_VALUES_PER_FILTER) } } : undefined;

const checkBound = (amount: number): FieldReason | undefined => checkInteger(amount, { min: 0, max: Number.MAX_SAFE_INTEGER });

const checkAmountRange = (from: number, below: number): FieldReason | undefined =>
  below > 0 && from >= below ? { reason: 'AMOUNT_RANGE_EMPTY' } : undefined;

const checkDayRange = (from: string, until: string): FieldReason | undefined =>
  isDay(from) && isDay(until) && from > until ? { reason: 'DAY_RANGE_EMPTY' } : undefined;

/** Blanks and punctuation do not count: nothing is left to look for. */
const checkWords = (query: string, words: string): FieldReason | undefined =>
  query.trim() !== '' && lengthOf(words) < QUERY_LENGTH.min
    ? { reason: 'QUERY_TOO_SHORT', params: { min: String(QUERY_LENGTH.min) } }
    : undefined;

const checkSize = (size: number): FieldReason | undefined => checkInteger(size, { min: 0, max: PAGE_SIZE.max });

/** Rows a page, 1 to 200; 0 is not said. For lists that have nothing else to check. */
export function checkPageSize(size: number): Refusal | undefined {
  const found = faults(at('pageSize', checkSize(size)));
  return found.length > 0 ? invalid(found) : undefined;
}
