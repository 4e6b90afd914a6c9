import type { DictionaryCode } from '@bidline/kernel';
import { useQuery } from '@tanstack/vue-query';
import type { ComputedRef } from 'vue';
import { computed } from 'vue';
import { api, dataOf } from '../../api/client.ts';
import { STALE } from '../../api/queries.ts';
import type { Dictionary, DictionaryEntry } from '../../api/types.ts';

export type { DictionaryCode };

export const DICTIONARIES_KEY = ['dictionaries'] as const;

/** All dictionaries, loaded once for everybody who asks. */
export interface Dictionaries {
  ready: ComputedRef<boolean>;
  error: ComputedRef<unknown>;
  reload: () => void;
  all: ComputedRef<Dictionary[]>;
  /** One dictionary; an empty one while they are being loaded. */
  of: (code: DictionaryCode) => Dictionary;
  /** The word of a code, the code itself where it is not known, '' for ''. */
  nameOf: (code: DictionaryCode, entry: string | undefined) => string;
}

const empty = (code: string): Dictionary => ({ code, name: '', version: '0', parent: '', entries: [], note: '' });

/** The dictionaries in force (M-7). */
export function useDictionaries(): Dictionaries {
  const query = useQuery({
    queryKey: DICTIONARIES_KEY,
    queryFn: async () => (await dataOf(api.GET('/api/v1/dictionaries'))).dictionaries,
    staleTime: STALE.reference,
  });
  const byCode = computed(() => new Map(query.data.value?.map((dictionary) => [dictionary.code, dictionary])));
  const names = computed(
    () =>
      new Map([...byCode.value].map(([code, dictionary]) => [code, new Map(dictionary.entries.map((entry) => [entry.code, entry.name]))])),
  );
  return {
    ready: computed(() => query.data.value !== undefined),
    error: computed(() => query.error.value),
    reload: () => void query.refetch(),
    all: computed(() => query.data.value ?? []),
    of: (code) => byCode.value.get(code) ?? empty(code),
    nameOf: (code, entry) => (entry ? (names.value.get(code)?.get(entry) ?? entry) : ''),
  };
}

/** Entries that a form offers: none that is retired, except the one that the record has already. */
export const offered = (dictionary: Dictionary, parent: string | undefined, kept: string): DictionaryEntry[] =>
  dictionary.entries.filter((entry) => (!entry.retired || entry.code === kept) && (parent === undefined || entry.parent === parent));
