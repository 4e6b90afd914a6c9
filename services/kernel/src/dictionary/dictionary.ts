import type { PersonRef } from '../organisation/person.ts';

/** An ordered list of words that forms offer (M-7), in one version. Same shape as the market service's message. */
export interface Dictionary {
  /** Never changes, for example `province`. */
  code: string;
  /** Name as people know it, for example 省区. */
  name: string;
  /** From 1; the shipped one is 1. */
  version: number;
  /** Code of the dictionary whose entries are the parents of these; empty: none. */
  parent: string;
  entries: readonly DictionaryEntry[];
  savedAt?: Date;
  savedBy?: PersonRef;
  /** Why it was changed; empty on version 1. */
  note: string;
}

/** A word. Records keep its code; one that was offered is retired, never removed. */
export interface DictionaryEntry {
  code: string;
  name: string;
  parent: string;
  /** True: kept for old records, no longer offered. */
  retired: boolean;
}

/** The entry with this code, retired ones included. */
export const entryOf = (dictionary: Dictionary, code: string): DictionaryEntry | undefined =>
  dictionary.entries.find((entry) => entry.code === code);

/** The word of a code for display; the code itself where the dictionary does not know it. */
export const nameOf = (dictionary: Dictionary, code: string): string => entryOf(dictionary, code)?.name ?? code;

/** The entries that a form offers: not retired, in a dictionary with parents only those of the chosen parent. */
export const offeredEntries = (dictionary: Dictionary, parent?: string): DictionaryEntry[] =>
  dictionary.entries.filter((entry) => !entry.retired && (parent === undefined || entry.parent === parent));
