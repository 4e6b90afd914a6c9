import type { FieldFault, FieldReason } from '../refusal/refusal.ts';
import { checkText } from '../validation/check.ts';
import { at, checkUnique, each, faults } from '../validation/faults.ts';
import { tidyText } from '../validation/text.ts';
import type { Dictionary, DictionaryEntry } from './dictionary.ts';

const CODE = /^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/;
const MOST_ENTRIES = 1000;

/**
 * What stands against the next version of a dictionary (M-7), at the fields of the request: `entries[3].code`. Entries may be added, renamed,
 * moved and retired; none may be removed, because records keep its code. `parents` is the dictionary in force that `previous.parent` names.
 */
export function dictionaryFaults(
  next: { entries: readonly DictionaryEntry[]; note?: string },
  previous: Dictionary,
  parents?: Dictionary,
): FieldFault[] {
  const { entries } = next;
  const codes = entries.map((entry) => entry.code);
  const places = entries.map((entry) => `${entry.parent}/${tidyText(entry.name)}`);
  return faults(
    at('entries', checkNoneRemoved(entries, previous), checkSomeOffered(entries)),
    each('entries', entries, { max: MOST_ENTRIES }, (entry, index) => [
      at('code', checkCode(entry.code), checkUnique(codes, index, { reason: 'CODE_DUPLICATE', params: { code: entry.code } })),
      at(
        'name',
        checkText(entry.name, { required: true, max: 40 }),
        checkUnique(places, index, { reason: 'NAME_DUPLICATE', params: { name: entry.name } }),
      ),
      at('parent', checkParent(entry, previous.parent, parents)),
    ]),
    next.note === undefined ? undefined : at('note', checkText(next.note, { required: true, max: 200 })),
  );
}

/** The saved dictionary: the entries tidied, one version on. */
export const nextVersion = (previous: Dictionary, next: { entries: readonly DictionaryEntry[]; note: string }): Dictionary => ({
  code: previous.code,
  name: previous.name,
  version: previous.version + 1,
  parent: previous.parent,
  entries: next.entries.map(({ code, name, parent, retired }) => ({ code, name: tidyText(name), parent, retired })),
  note: tidyText(next.note),
});

function checkNoneRemoved(entries: readonly DictionaryEntry[], previous: Dictionary): FieldReason | undefined {
  const removed = previous.entries.find((entry) => !entries.some((kept) => kept.code === entry.code));
  return removed && { reason: 'CODE_REMOVED', params: { code: removed.code, name: removed.name } };
}

const checkSomeOffered = (entries: readonly DictionaryEntry[]): FieldReason | undefined =>
  entries.some((entry) => !entry.retired) ? undefined : { reason: 'DICTIONARY_EMPTY' };

function checkCode(code: string): FieldReason | undefined {
  if (code === '') return { reason: 'REQUIRED' };
  return CODE.test(code) ? undefined : { reason: 'CODE_MALFORMED' };
}

function checkParent(entry: DictionaryEntry, parent: string, parents: Dictionary | undefined): FieldReason | undefined {
  if (parent === '') return entry.parent === '' ? undefined : { reason: 'PARENT_NOT_TAKEN' };
  if (entry.parent === '') return { reason: 'REQUIRED' };
  const known = parents?.entries.some((candidate) => candidate.code === entry.parent) ?? false;
  return known ? undefined : { reason: 'PARENT_UNKNOWN', params: { parent: entry.parent } };
}
