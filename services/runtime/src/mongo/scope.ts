import type { Scope } from '@bidline/kernel';

declare const scopedBrand: unique symbol;

/** A filter that only `scoped` makes: a store's read function that asks for it cannot be called without a scope (O-2, O-3). */
export type ScopedFilter = { readonly audience?: string | { readonly $in: readonly string[] } } & { readonly [scopedBrand]: true };

/** The part of a filter that keeps a reader to the records of their scope, over the indexed array `audience` (O-2). No audience sees nothing. */
export function scoped(scope: Scope): ScopedFilter {
  return filterOf(scope) as ScopedFilter;
}

function filterOf(scope: Scope): Omit<ScopedFilter, typeof scopedBrand> {
  if (scope.all) return {};
  const [only, ...others] = scope.audiences;
  return only !== undefined && others.length === 0 ? { audience: only } : { audience: { $in: [...scope.audiences] } };
}
