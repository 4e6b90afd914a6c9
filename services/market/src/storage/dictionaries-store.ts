import { scoped, updateVersioned } from '@bidline/runtime';
import type { Database, Transaction } from '@bidline/runtime';
import type { Dictionaries, SavedDictionary } from '../usecases/ports.ts';
import { fromStored, toStored, versionId } from './dictionary-mapper.ts';
import { DICTIONARIES, DICTIONARY_VERSIONS } from './dictionary-schema.ts';
import type { StoredDictionary, StoredDictionaryVersion } from './dictionary-schema.ts';
import { insertOrAgain } from './insert-or-again.ts';

/** The dictionaries (M-7). They belong to everybody, so reads take no scope. */
export function dictionariesStore(database: Database): Dictionaries {
  const heads = () => database.collection<StoredDictionary>(DICTIONARIES);
  const history = () => database.collection<StoredDictionaryVersion>(DICTIONARY_VERSIONS);
  // Versions never change, so those in memory are never stale: each read asks, on whichever replica, which versions are in force (one small
  // document per dictionary) and reads only those that it has not seen yet.
  let kept: ReadonlyMap<string, SavedDictionary> = new Map();

  async function inForce(): Promise<SavedDictionary[]> {
    const current = await heads()
      .find({}, { sort: { _id: 1 } })
      .toArray();
    const ids = current.map(({ _id, version }) => versionId(_id, version));
    const unseen = ids.filter((id) => !kept.has(id));
    const read =
      unseen.length === 0
        ? []
        : await history()
            .find({ _id: { $in: unseen } })
            .toArray();
    const known = new Map([...kept, ...read.map((row) => [row._id, fromStored(row)] as const)]);
    kept = new Map([...known].filter(([id]) => ids.includes(id)));
    return ids.flatMap((id) => kept.get(id) ?? []);
  }

  return {
    inForce,
    async versions(code, tx) {
      const found = await history()
        .find({ code }, { session: tx?.session, sort: { version: -1 } })
        .toArray();
      return found.map(fromStored);
    },
    async append(dictionary, seen, tx) {
      const stale = await raise(dictionary.code, seen, tx);
      if (stale) return stale;
      await insertOrAgain(history(), [toStored(dictionary)], tx);
      return undefined;
    },
  };

  /** Makes the next version the one in force, or says that the caller saw an older one. */
  async function raise(code: string, seen: number, tx: Transaction) {
    if (seen > 0) return updateVersioned(heads(), { id: code, version: seen, scope: scoped({ all: true }) }, {}, tx.session);
    return insertOrAgain(heads(), [{ _id: code, version: 1 }], tx);
  }
}
