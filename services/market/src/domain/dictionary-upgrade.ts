import type { Dictionary, DictionaryEntry } from '@bidline/kernel';

/** What a release does with a dictionary that it ships. */
export type DictionaryUpgrade =
  | { readonly kind: 'ship' }
  /** Untouched so far: entries that the new release knows are added behind those in force. */
  | { readonly kind: 'add'; readonly entries: readonly DictionaryEntry[] }
  /** Edited by the market department: it decides itself, the missing codes are only named. */
  | { readonly kind: 'leave'; readonly missing: readonly string[] };

/**
 * What to do with a shipped dictionary on start (M-7). `inForce` is what the database has, if anything; `edited` tells whether a person ever saved
 * a version. Nothing that is in force is ever renamed, retired or moved by a release.
 */
export function upgradeOf(shipped: Dictionary, inForce: Dictionary | undefined, edited: boolean): DictionaryUpgrade {
  if (!inForce) return { kind: 'ship' };
  const known = new Set(inForce.entries.map(({ code }) => code));
  const missing = shipped.entries.filter(({ code }) => !known.has(code));
  if (missing.length === 0 || edited) return { kind: 'leave', missing: missing.map(({ code }) => code) };
  return { kind: 'add', entries: [...inForce.entries, ...missing] };
}
