import type { ListFilter, FilterValues } from '../../../shared/list/filters.ts';
import { codesOf, rangeOf } from '../../../shared/list/filters.ts';
import { ORGANISATIONS, isFieldReason, parseWan } from '@bidline/kernel';
import type { ProjectQuery } from '../api/projects.ts';

const subsidiaries = () =>
  ORGANISATIONS.filter((organisation) => organisation.kind === 'subsidiary').map(({ code, name }) => ({ value: code, label: name }));

/** Filters of 「项目跟踪」 as chips. */
export const projectFilters = (sees: { people: boolean; houses: boolean }): readonly ListFilter[] => [
  { kind: 'dictionary', key: 'stage', label: 'projects.field.stage', dictionary: 'stage' },
  { kind: 'dictionary', key: 'province', label: 'projects.field.province', dictionary: 'province' },
  { kind: 'dictionary', key: 'specialty', label: 'projects.field.specialty', dictionary: 'specialty' },
  { kind: 'dictionary', key: 'group', label: 'projects.field.group', dictionary: 'group' },
  { kind: 'dictionary', key: 'level', label: 'projects.field.trackingLevel', dictionary: 'tracking_level' },
  ...(sees.people ? [{ kind: 'person', key: 'owner', label: 'projects.field.owner', role: 'sales_manager' } as const] : []),
  ...(sees.houses ? [{ kind: 'choices', key: 'house', label: 'projects.field.organisation', choices: subsidiaries } as const] : []),
  { kind: 'amount', key: 'amount', label: 'projects.field.estimatedAmountFen' },
  { kind: 'days', key: 'opening', label: 'projects.field.expectedOpeningOn' },
];

const some = (codes: string[]): string[] | undefined => (codes.length > 0 ? codes : undefined);
const fenOf = (typed: string): string | undefined => {
  const amount = typed ? parseWan(typed) : 0;
  return amount === 0 || isFieldReason(amount) ? undefined : String(amount);
};

/** The request behind an address: filters, words, order. */
export function projectQuery(filters: FilterValues, words: string, order: string): ProjectQuery {
  const amount = rangeOf(filters['amount']);
  const opening = rangeOf(filters['opening']);
  return {
    stages: some(codesOf(filters['stage'])),
    provinces: some(codesOf(filters['province'])),
    specialties: some(codesOf(filters['specialty'])),
    groups: some(codesOf(filters['group'])),
    trackingLevels: some(codesOf(filters['level'])),
    ownerIds: some(codesOf(filters['owner'])),
    organisations: some(codesOf(filters['house'])),
    amountFromFen: fenOf(amount.from),
    amountBelowFen: fenOf(amount.to),
    openingFrom: opening.from || undefined,
    openingUntil: opening.to || undefined,
    query: words.trim() || undefined,
    orderBy: order,
  };
}
