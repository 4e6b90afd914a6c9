import { canonicalJson } from './canonical-json.ts';

/** One field of a change (U-3): values as JSON text, '' where there was or is none. */
export interface FieldChange {
  field: string;
  from: string;
  to: string;
}

/** Nothing filled in: what proto3 leaves out of its JSON for texts and lists. Zero and false are values. */
const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

const textOf = (value: unknown): string => (isBlank(value) ? '' : canonicalJson(value));

/**
 * Which fields of a form changed from what to what, in the order of the later form's fields, then those that only the earlier one has (U-3).
 * A list or a nested object counts as one field. `before` is undefined for what did not exist.
 */
export function diff(before: object | undefined, after: object | undefined): FieldChange[] {
  const from = new Map<string, unknown>(Object.entries(before ?? {}));
  const to = new Map<string, unknown>(Object.entries(after ?? {}));
  return [...new Set([...to.keys(), ...from.keys()])]
    .map((field) => ({ field, from: textOf(from.get(field)), to: textOf(to.get(field)) }))
    .filter((change) => change.from !== change.to);
}
