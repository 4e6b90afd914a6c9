import { dictionaryFaults, invalid, isRefusal, nextVersion, refuse } from '@bidline/kernel';
import type { DictionaryEntry, Refusal } from '@bidline/kernel';
import type { Transaction } from '@bidline/runtime';
import { changedFields, historyState } from '../domain/changes.ts';
import type { Ports, SavedDictionary } from './ports.ts';

/** The next version of a dictionary, and the version that the editor saw. */
export interface DictionaryChange {
  readonly code: string;
  readonly version: number;
  readonly entries: readonly DictionaryEntry[];
  readonly note: string;
}

/** Saves the next version of a dictionary (M-7). Refuses field faults, an unknown code and a version that is no longer the latest. */
export async function updateDictionary(
  { dictionaries, events }: Pick<Ports, 'dictionaries' | 'events'>,
  change: DictionaryChange,
  tx: Transaction,
): Promise<SavedDictionary | Refusal> {
  const versions = await dictionaries.versions(change.code, tx);
  const before = versions[0];
  if (!before) return refuse('missing', 'NOT_FOUND');
  // A stale editor hears that first: what looks like a removed entry may be one that a colleague has just added.
  if (change.version !== before.version) return refuse('stale', 'STALE_VERSION', { current: String(before.version) });
  const [parents] = before.parent === '' ? [] : await dictionaries.versions(before.parent, tx);
  const faults = dictionaryFaults(change, before, parents);
  if (faults.length > 0) return invalid(faults);

  const after = { ...nextVersion(before, change), savedAt: tx.at, savedBy: tx.by };
  const stale = await dictionaries.append(after, change.version, tx);
  if (isRefusal(stale)) return stale;
  const state = historyState([...versions, after]);
  await tx.record({ record: `dictionary/${after.code}`, act: 'updated', fields: changedFields(before, after), state });
  await events.dictionaryChanged(after, tx);
  return after;
}
