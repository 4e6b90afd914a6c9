import type { Dictionary, DictionaryEntry } from '../dictionary.ts';

/** Rows of a shipped dictionary: [code, word]. */
export type Rows = readonly (readonly [code: string, name: string])[];

const entry = (code: string, name: string, parent: string): DictionaryEntry => ({ code, name, parent, retired: false });

/** Version 1 of a dictionary from its rows, in the order in which forms offer them. */
export const shipped = (code: string, name: string, rows: Rows): Dictionary => ({
  code,
  name,
  version: 1,
  parent: '',
  entries: rows.map(([entryCode, word]) => entry(entryCode, word, '')),
  note: '',
});

/** Version 1 of a dictionary whose entries belong to those of another: rows by parent. Codes are `<parent>-<code>`. */
export const shippedBelow = (code: string, name: string, parent: string, rowsByParent: Readonly<Record<string, Rows>>): Dictionary => ({
  code,
  name,
  version: 1,
  parent,
  entries: Object.entries(rowsByParent).flatMap(([above, rows]) => rows.map(([below, word]) => entry(`${above}-${below}`, word, above))),
  note: '',
});
