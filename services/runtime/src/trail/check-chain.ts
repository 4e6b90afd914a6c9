import { entryId, hashOf } from './chain.ts';
import type { EntryRow } from './chain.ts';
import type { ProblemKind } from './problems.ts';

/** A finding within one record. */
export interface ChainProblem {
  readonly kind: ProblemKind;
  readonly sequence: number;
}

/** What is known of a chain once all its entries were seen. */
export interface CheckedChain {
  readonly record: string;
  /** Entries seen. */
  readonly entries: number;
  readonly last: { readonly sequence: number; readonly hash: string; readonly stateHash: string };
  readonly problems: readonly ChainProblem[];
}

/** A wrecked chain may have millions of gaps; this many tell enough. */
const MOST_PER_CHAIN = 100;

/** The record and sequence that an entry's id stands for; undefined for an id that no writer of ours made. */
export function placeOf(id: unknown): { record: string; sequence: number } | undefined {
  const parts = typeof id === 'string' ? /^(.+)#(\d{10})$/.exec(id) : null;
  return parts?.[1] === undefined ? undefined : { record: parts[1], sequence: Number(parts[2]) };
}

/**
 * Checks one record's entries in the order of their ids, keeping only the last. Pure. An entry that was changed and given a fitting hash again
 * shows at the one behind it, which still carries the old hash.
 */
export function checkChain(record: string) {
  const problems: ChainProblem[] = [];
  let entries = 0;
  let last = { sequence: 0, hash: '', stateHash: '' };
  const found = (kind: ProblemKind, sequence: number): void => {
    if (problems.length < MOST_PER_CHAIN) problems.push({ kind, sequence });
  };
  return {
    record,
    add(sequence: number, entry: EntryRow): void {
      entries++;
      const gap = sequence > last.sequence + 1;
      for (let missing = last.sequence + 1; missing < sequence && problems.length < MOST_PER_CHAIN; missing++)
        found('ENTRY_MISSING', missing);
      if (!isAsWritten(entry)) found('ENTRY_ALTERED', sequence);
      else if (!gap && entry.previousHash !== last.hash) found('ENTRY_ALTERED', Math.max(1, last.sequence));
      last = { sequence, hash: entry.hash, stateHash: entry.stateHash };
    },
    done: (): CheckedChain => ({ record, entries, last, problems }),
  };
}

/** Compares a chain with the end that is noted for it. */
export function checkHead({ last }: CheckedChain, head: { sequence: number; hash: string } | undefined): ChainProblem[] {
  if (!head) return [{ kind: 'HEAD_ALTERED', sequence: last.sequence }];
  const kind = last.sequence > head.sequence ? 'ENTRY_INSERTED' : 'ENTRY_MISSING';
  const from = Math.min(last.sequence, head.sequence) + 1;
  const to = Math.min(Math.max(last.sequence, head.sequence), from + MOST_PER_CHAIN);
  if (from <= to) return Array.from({ length: to - from + 1 }, (_, index) => ({ kind, sequence: from + index }) as const);
  return head.hash === last.hash ? [] : [{ kind: 'HEAD_ALTERED', sequence: last.sequence }];
}

function isAsWritten(entry: EntryRow): boolean {
  try {
    return entry._id === entryId(entry.record, entry.sequence) && entry.hash === hashOf(entry);
  } catch {
    // A row of another shape: no hash of ours can be over it.
    return false;
  }
}
