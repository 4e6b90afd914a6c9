import { diff } from '@bidline/kernel';
import type { FieldChange } from '@bidline/kernel';

/** What is kept in versions: a dictionary, a chart. */
interface Saved {
  readonly version: number;
}

/** The state of something kept in versions, as the trail digests it (U-3): which version is the latest, and every version, so that no old one can be altered unseen. */
export interface HistoryState<T extends Saved> {
  readonly version: number;
  readonly versions: readonly T[];
}

/** The state after the latest version was saved; `versions` in any order. */
export function historyState<T extends Saved>(
  versions: readonly T[],
  version = Math.max(0, ...versions.map((saved) => saved.version)),
): HistoryState<T> {
  return { version, versions: versions.toSorted((a, b) => a.version - b.version) };
}

/** Which fields changed, without those that change with every save. */
export const changedFields = (before: object | undefined, after: object): FieldChange[] => diff(before && content(before), content(after));

function content(record: object): object {
  const kept = Object.entries(record).filter(([field]) => field !== 'version' && field !== 'savedAt' && field !== 'savedBy');
  return Object.fromEntries(kept);
}
