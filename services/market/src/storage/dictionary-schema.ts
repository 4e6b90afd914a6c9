import type { DictionaryEntry, PersonRef } from '@bidline/kernel';
import type { VersionedRow } from '@bidline/runtime';

export const DICTIONARIES = 'dictionaries';
export const DICTIONARY_VERSIONS = 'dictionary_versions';

/** A document of `dictionaries`: which version is in force; `_id` is the code. */
export type StoredDictionary = VersionedRow;

/** A document of `dictionary_versions`: written once, never changed. */
export interface StoredDictionaryVersion {
  /** `<code>/<version>` */
  _id: string;
  code: string;
  version: number;
  name: string;
  parent: string;
  entries: DictionaryEntry[];
  savedAt: Date;
  savedBy: PersonRef;
  note: string;
}
