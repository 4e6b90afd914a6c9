/** What a proof may find, and what each means. */
export const PROBLEM_KINDS = {
  ENTRY_ALTERED: 'the entry is not what was written: its content and its hash, or its anchored hash, disagree',
  ENTRY_MISSING: 'the entry was written and is gone',
  ENTRY_INSERTED: 'the entry was put in from outside: it does not continue the chain, or lies behind its end',
  RECORD_MISSING: 'all entries of an anchored record are gone',
  HEAD_ALTERED: 'the noted end of the chain is gone or is not the end of its entries',
  ANCHOR_BROKEN: 'the anchor was altered, put in or taken out',
  STATE_DIFFERS: 'the record is not as its last entry left it: it was altered or deleted behind the trail',
  RECORD_UNTRACKED: 'the record has no trail: it was put in from outside',
} as const;

export type ProblemKind = keyof typeof PROBLEM_KINDS;

/** One finding of a proof. */
export interface TrailProblem {
  readonly kind: ProblemKind;
  /** The record, or `anchor/<n>` for an anchor. */
  readonly record: string;
  /** Place in the record's chain, or the anchor's number; 0 where the whole record is meant. */
  readonly sequence: number;
}

/** The first problems by place and kind, and how many there are: a proof over a wrecked trail must not fill the memory. */
export interface ProblemList {
  add(kind: ProblemKind, record: string, sequence: number): void;
  readonly count: () => number;
  readonly named: () => readonly TrailProblem[];
}

const MOST_NAMED = 10_000;

/** An empty list; one place and kind counts once, as long as it is among the named. */
export function problemList(): ProblemList {
  const named = new Map<string, TrailProblem>();
  let more = 0;
  return {
    add(kind, record, sequence) {
      const place = `${kind} ${record} ${sequence}`;
      if (named.has(place)) return;
      if (named.size < MOST_NAMED) named.set(place, { kind, record, sequence });
      else more++;
    },
    count: () => named.size + more,
    named: () => [...named.values()],
  };
}
