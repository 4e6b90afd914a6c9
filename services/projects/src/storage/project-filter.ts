import { scoped } from '@bidline/runtime';
import type { ScopedFilter } from '@bidline/runtime';
import type { mongo } from 'mongoose';
import type { ListQuery } from '../domain/list-query.ts';
import { subsidiariesWithin } from '../domain/reach.ts';
import type { Reach } from '../domain/reach.ts';
import { termsOf } from '../domain/search-text.ts';
import { FILTERS } from './list-plan.ts';
import { EVERYTHING } from './project-schema.ts';

type Filter = mongo.BSON.Document;

const AMOUNT = 'form.estimatedAmountFen';

/** The part of a filter that keeps a reader to the projects within reach (O-2). */
export const within = ({ scope, organisation, leastAmount }: Reach): ScopedFilter & { organisation?: string } => ({
  ...scoped(scope),
  ...(organisation === undefined ? {} : { organisation }),
  ...range(AMOUNT, { $gte: leastAmount }),
});

/** What a list finds, beside the reader's scope. Who sees all reads the token of everything, so that the same indexes serve. */
export function listFilter(reach: Reach, query: ListQuery): Filter {
  const subsidiaries = subsidiariesWithin(reach, query.organisations);
  return {
    ...(reach.scope.all ? { audience: EVERYTHING } : {}),
    state: query.state,
    organisation: oneOf(subsidiaries),
    ...codes(query),
    ...range(AMOUNT, { $gte: highest(query.amountFrom, reach.leastAmount), $lt: query.amountBelow }),
    ...range('form.expectedOpeningOn', { $gte: query.openingFrom, $lte: query.openingUntil }),
    ...(query.words === '' ? {} : { $and: termsOf(query.words).map((term) => found(subsidiaries, term)) }),
  };
}

const oneOf = (values: readonly string[]): Filter | string => (values.length === 1 ? (values[0] ?? '') : { $in: [...values] });

const codes = (query: ListQuery): Filter =>
  Object.fromEntries(
    Object.entries(FILTERS)
      .map(([filter, field]) => [field, query[filter as keyof typeof FILTERS]] as const)
      .filter(([, values]) => values.length > 0)
      .map(([field, values]) => [field, oneOf(values)]),
  );

const highest = (...bounds: readonly (number | undefined)[]): number | undefined => {
  const said = bounds.filter((bound) => bound !== undefined);
  return said.length === 0 ? undefined : Math.max(...said);
};

function range(field: string, bounds: Readonly<Record<string, string | number | undefined>>): Filter {
  const said = Object.entries(bounds).filter(([, bound]) => bound !== undefined);
  return said.length === 0 ? {} : { [field]: Object.fromEntries(said) };
}

/** Some head begins with the term, in one of the subsidiaries. Both bounds must hold for one element, or no index range is made of them. */
function found(subsidiaries: readonly string[], term: string): Filter {
  const begins = subsidiaries.map((code) => ({ heads: { $elemMatch: { $gte: `${code}:${term}`, $lt: `${code}:${term}\u{10FFFF}` } } }));
  return begins.length === 1 ? (begins[0] ?? {}) : { $or: begins };
}
