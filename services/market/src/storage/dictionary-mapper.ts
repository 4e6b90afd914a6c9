import { personRef } from '@bidline/kernel';
import type { DictionaryEntry } from '@bidline/kernel';
import type { SavedDictionary } from '../usecases/ports.ts';
import type { StoredDictionaryVersion } from './dictionary-schema.ts';

/** The id of a version's document. */
export const versionId = (code: string, version: number): string => `${code}/${version}`;

/** Version of a dictionary → document. */
export function toStored({ code, version, name, parent, entries, savedAt, savedBy, note }: SavedDictionary): StoredDictionaryVersion {
  const kept = { entries: entries.map(entry), savedAt, savedBy: personRef(savedBy), note };
  return { _id: versionId(code, version), code, version, name, parent, ...kept };
}

/** Document → version of a dictionary. */
export function fromStored({ code, version, name, parent, entries, savedAt, savedBy, note }: StoredDictionaryVersion): SavedDictionary {
  return { code, name, version, parent, entries: entries.map(entry), savedAt, savedBy: personRef(savedBy), note };
}

const entry = ({ code, name, parent, retired }: DictionaryEntry): DictionaryEntry => ({ code, name, parent, retired });
