/** The value at a path of the field table, such as `ownerUnit.name`. */
const valueAt = (form: object, path: string): unknown =>
  path.split('.').reduce<unknown>((value, step) => new Map(Object.entries(value ?? {})).get(step), form);

/** The text at a path; '' where there is none. Throws when the table calls a field a text that is none. */
export function textAt(form: object, path: string): string {
  const value = valueAt(form, path) ?? '';
  if (typeof value !== 'string') throw new TypeError(`${path} is no text`);
  return value;
}

/** The number at a path that always has one. */
export function numberAt(form: object, path: string): number {
  const value = integerAt(form, path);
  if (value === undefined) throw new TypeError(`${path} has no number`);
  return value;
}

/** The number at a path, undefined where it is not filled in. */
export function integerAt(form: object, path: string): number | undefined {
  const value = valueAt(form, path);
  if (value !== undefined && typeof value !== 'number') throw new TypeError(`${path} is no number`);
  return value;
}

/** The list at a path. */
export function listAt(form: object, path: string): readonly unknown[] {
  const value = valueAt(form, path);
  if (!Array.isArray(value)) throw new TypeError(`${path} is no list`);
  return value as readonly unknown[];
}
