import type { FieldFault, FieldReason } from '../refusal/refusal.ts';

/** A row of a form's table of checks: the faults of one field, or none. */
export type Row = FieldFault | readonly FieldFault[] | undefined;

/** One row: the first of the checks that complains, placed at the field. */
export function at(field: string, ...checks: readonly (FieldReason | undefined)[]): FieldFault | undefined {
  const reason = checks.find((check) => check !== undefined);
  return reason && { field, ...reason };
}

/** One row: the rows of a nested form, placed below its field (`ownerUnit.name`). */
export const within = (field: string, rows: readonly Row[]): FieldFault[] =>
  faults(...rows).map((fault) => ({ ...fault, field: `${field}.${fault.field}` }));

/** One row: a list with a limit, each item with its own table of rows, placed at `field[i]`; a row at '' is the item itself. */
export function each<T>(
  field: string,
  items: readonly T[],
  limits: { min?: number; max: number },
  rows: (item: T, index: number) => readonly Row[],
): FieldFault[] {
  if (items.length > limits.max) return [{ field, reason: 'TOO_MANY', params: { max: String(limits.max) } }];
  if (limits.min !== undefined && items.length < limits.min) return [{ field, reason: 'TOO_FEW', params: { min: String(limits.min) } }];
  return items.flatMap((item, index) =>
    faults(...rows(item, index)).map((fault) => ({ ...fault, field: `${field}[${index}]${fault.field && `.${fault.field}`}` })),
  );
}

/** All faults of a form in the order of its rows: a domain file reads as a table, one row per field. */
export const faults = (...rows: readonly Row[]): FieldFault[] => rows.flatMap((row) => row ?? []);

/** Complains, with `fault`, of the second and every later item with the same key; blank keys never repeat. */
export const checkUnique = (
  keys: readonly string[],
  index: number,
  fault: FieldReason = { reason: 'DUPLICATE' },
): FieldReason | undefined => (keys[index] !== '' && keys.indexOf(keys[index] ?? '') < index ? fault : undefined);
