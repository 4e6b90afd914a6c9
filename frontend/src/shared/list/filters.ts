import type { Role } from '@bidline/kernel';
import type { MessageKey } from '../../locale/index.ts';
import type { DictionaryCode } from '../dictionary/use-dictionaries.ts';

interface FilterBase {
  /** Name in the address bar. */
  key: string;
  label: MessageKey;
}

/** A choice that is not a dictionary, for example a subsidiary. */
export interface Choice {
  value: string;
  label: string;
}

/** A filter as data. Its value in the address is text: codes by comma, ranges as `from..to`. */
export type ListFilter = FilterBase &
  (
    | { kind: 'dictionary'; dictionary: DictionaryCode; within?: { filter: string } }
    | { kind: 'choices'; choices: () => readonly Choice[]; single?: boolean }
    | { kind: 'amount' }
    | { kind: 'days' }
    | { kind: 'person'; role?: Role }
    | { kind: 'flag' }
  );

/** Values of the filters that are set, by key. */
export type FilterValues = Readonly<Record<string, string>>;

export const codesOf = (value: string | undefined): string[] => (value ? value.split(',').filter(Boolean) : []);

/** The two ends of a range; an open end is ''. */
export function rangeOf(value: string | undefined): { from: string; to: string } {
  const [from = '', to = ''] = (value ?? '').split('..');
  return { from, to };
}

/** A range as it stands in the address; '' when both ends are open. */
export const rangeText = (from: string, to: string): string => (from || to ? `${from}..${to}` : '');
