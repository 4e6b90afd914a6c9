import type { Dictionary as KernelDictionary } from '@bidline/kernel';
import type { Dictionary, DictionaryEntry } from '../../../api/types.ts';

/** An entry while it is edited; a fresh one may still change its code, or go. */
export interface EntryDraft extends DictionaryEntry {
  fresh: boolean;
}

export const draftsOf = (dictionary: Dictionary): EntryDraft[] => dictionary.entries.map((entry) => ({ ...entry, fresh: false }));

export const entriesOf = (drafts: readonly EntryDraft[]): DictionaryEntry[] =>
  drafts.map(({ code, name, parent, retired }) => ({ code, name, parent, retired }));

/** The list with one item at another place; places beyond the ends are the ends. */
export function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const next = [...items];
  next.splice(Math.min(Math.max(to, 0), items.length - 1), 0, ...next.splice(from, 1));
  return next;
}

/** A dictionary as the kernel's rules take it. */
export const kernelDictionary = ({ code, name, version, parent, entries, note }: Dictionary): KernelDictionary => ({
  code,
  name,
  version: Number(version),
  parent,
  entries,
  note,
});
