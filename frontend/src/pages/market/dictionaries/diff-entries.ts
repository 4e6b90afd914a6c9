import type { DictionaryEntry } from '../../../api/types.ts';
import { text } from '../../../locale/index.ts';

interface EntryChange {
  key: string;
  words: string;
}

const changesOf = (before: DictionaryEntry, after: DictionaryEntry): EntryChange[] => {
  const { code, name } = after;
  const changes: EntryChange[] = [];
  if (before.name !== name) changes.push({ key: `${code}.name`, words: text('market.diff.renamed', { from: before.name, to: name }) });
  if (before.parent !== after.parent) changes.push({ key: `${code}.parent`, words: text('market.diff.moved', { name }) });
  if (!before.retired && after.retired) changes.push({ key: `${code}.retired`, words: text('market.diff.retired', { name }) });
  if (before.retired && !after.retired) changes.push({ key: `${code}.back`, words: text('market.diff.back', { name }) });
  return changes;
};

/** What one version of a dictionary changed against the one before, in words. */
export function diffEntries(before: readonly DictionaryEntry[], after: readonly DictionaryEntry[]): EntryChange[] {
  const old = new Map(before.map((entry) => [entry.code, entry]));
  const changes = after.flatMap((entry): EntryChange[] => {
    const was = old.get(entry.code);
    return was ? changesOf(was, entry) : [{ key: `${entry.code}.new`, words: text('market.diff.added', { name: entry.name }) }];
  });
  const kept = after.filter((entry) => old.has(entry.code)).map((entry) => entry.code);
  const reordered = kept.join() !== before.map((entry) => entry.code).join();
  return reordered ? [...changes, { key: 'order', words: text('market.diff.reordered') }] : changes;
}
