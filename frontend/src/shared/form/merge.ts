import type { FormSpec, FormValues } from './form-spec.ts';
import { fieldsOf } from './form-spec.ts';

/** A field that both changed, each in their own way. */
export interface Conflict {
  key: string;
  theirs: FormValues[string] | undefined;
  mine: FormValues[string] | undefined;
}

/** Two people's changes put together. */
export interface Merge {
  /** Mine, with their changes in the fields that I left alone. */
  values: FormValues;
  /** Fields that they changed and I did not. */
  taken: string[];
  conflicts: Conflict[];
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Merges field by field: what only one side changed is taken from that side, what both changed is asked for. */
export function mergeValues(spec: FormSpec, base: FormValues, theirs: FormValues, mine: FormValues): Merge {
  const merge: Merge = { values: { ...mine }, taken: [], conflicts: [] };
  for (const { key } of fieldsOf(spec)) {
    if (same(base[key], theirs[key]) || same(mine[key], theirs[key])) continue;
    if (same(base[key], mine[key])) {
      merge.taken.push(key);
      const value = theirs[key];
      if (value !== undefined) merge.values[key] = value;
    } else merge.conflicts.push({ key, theirs: theirs[key], mine: mine[key] });
  }
  return merge;
}
