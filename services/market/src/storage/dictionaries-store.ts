import type { DictionaryEntry, PersonRef } from '@bidline/kernel';
import { scoped, updateVersioned } from '@bidline/runtime';
import type { Database, Transaction, VersionedRow } from '@bidline/runtime';
import type { Dictionaries, SavedDictionary } from '../usecases/ports.ts';
import { insertOrAgain } from './insert-or-again.ts';

/** A row of `dictionaries`: which version of a dictionary is in force. */
export type DictionaryRow = VersionedRow;

/** A row of `dictionary_versions`: written once, never changed. */
export interface DictionaryVersionRow {
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

/** The dictionaries (M-7). They belong to everybody, so reads take no scope. */
export function dictionariesStore(database: Database): Dictionaries {
  const heads = () => database.collection<DictionaryRow>('dictionaries');
  const history = () => database.collection<DictionaryVersionRow>('dictionary_versions');
  // Versions never change, so a copy of those in force is never stale: each read asks which versions are in force (a row per dictionary), on
  // every replica, and reads only those that it has not seen yet.
  let kept: ReadonlyMap<string, SavedDictionary> = new Map();

  async function inForce(tx?: Transaction): Promise<SavedDictionary[]> {
    const current = await heads().find({}, { session: tx?.session, sort: { _id: 1 } }).toArray();
    const ids = current.map(({ _id, version }) => versionId(_id, version));
    const unseen = ids.filter((id) => !kept.has(id));
    const read = unseen.length > 0 ? await history().find({ _id: { $in: unseen } }, { session: tx?.session }).toArray() : [];
    const known = new Map([...kept, ...read.map((row) => [row._id, toDictionary(row)] as const)]);
    const dictionaries = ids.flatMap((id) => known.get(id) ?? []);
    // What a transaction reads may never be committed.
    if (!tx) kept = new Map(dictionaries.map((dictionary) => [versionId(dictionary.code, dictionary.version), dictionary]));
    return dictionaries;
  }

  return {
    inForce,
    async versions(code, tx) {
      const found = await history().find({ code }, { session: tx?.session, sort: { version: -1 } }).toArray();
      return found.map(toDictionary);
    },
    async append(dictionary, seen, tx) {
      if (seen === 0) await insertOrAgain(heads(), [{ _id: dictionary.code, version: 1 }], tx);
      else {
        const stale = await updateVersioned(heads(), { id: dictionary.code, version: seen, scope: scoped({ all: true }) }, {}, tx.session);
        if (stale) return stale;
      }
      await insertOrAgain(history(), [toRow(dictionary)], tx);
      return undefined;
    },
  };
}

const versionId = (code: string, version: number): string => `${code}/${version}`;

function toDictionary({ code, version, name, parent, entries, savedAt, savedBy, note }: DictionaryVersionRow): SavedDictionary {
  return { code, name, version, parent, entries: entries.map(toEntry), savedAt, savedBy: { id: savedBy.id, name: savedBy.name }, note };
}

function toRow({ code, version, name, parent, entries, savedAt, savedBy, note }: SavedDictionary): DictionaryVersionRow {
  const who = { id: savedBy.id, name: savedBy.name };
  return { _id: versionId(code, version), code, version, name, parent, entries: entries.map(toEntry), savedAt, savedBy: who, note };
}

const toEntry = ({ code, name, parent, retired }: DictionaryEntry): DictionaryEntry => ({ code, name, parent, retired });
