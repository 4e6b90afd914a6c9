import { digestOf } from '../mongo/digest.ts';
import type { PersonRef, RecordChange } from '../unit-of-work/transaction.ts';
import type { TrailEntry } from './types.ts';

export const CHANGES = 'changes';
export const HEADS = 'trail_heads';

/** An entry as it lies in `changes`. */
export interface EntryRow extends TrailEntry {
  /** Record and sequence: sorts as the chains run, and no second entry can take a place. */
  readonly _id: string;
}

/** The end of a record's chain, moved in the transaction that adds an entry. */
export interface HeadRow {
  /** The record. */
  readonly _id: string;
  readonly sequence: number;
  readonly hash: string;
  /** There while no anchor holds this end: true, or the mark of the anchoring that is about to. */
  readonly unanchored?: true | string;
}

/** A change on its way into a chain; the state's digest is taken when it is recorded, as the caller may go on working on the object. */
export type PendingChange = Omit<RecordChange, 'state'> & { readonly stateHash: string };

/** A change as its chain will keep it. Throws for a record's name that would break the order of entries. */
export function pendingChange({ record, act, fields, state, created }: RecordChange): PendingChange {
  if (!/^[a-z][a-z-]*\/[\w./:@-]+$/.test(record)) throw new Error(`not a record's name: ${JSON.stringify(record)}`);
  return { record, act, fields: fields.map(({ field, from, to }) => ({ field, from, to })), stateHash: digestOf(state), created };
}

/** The end of a chain that has no entry yet. */
export const NO_HEAD = { sequence: 0, hash: '' } as const;

/**
 * The id of an entry. `#` sorts before everything that a record's name may hold, so entries of `project/1` never mix with those of
 * `project/1-a`; ten digits outlast every record.
 */
export function entryId(record: string, sequence: number): string {
  return `${record}#${String(sequence).padStart(10, '0')}`;
}

/** The entry that continues a chain with one change. */
export function nextEntry(head: { sequence: number; hash: string }, change: PendingChange, by: PersonRef, at: Date): EntryRow {
  const sequence = head.sequence + 1;
  const content = {
    record: change.record,
    sequence,
    at,
    by: { id: by.id, name: by.name },
    act: change.act,
    fields: change.fields,
    stateHash: change.stateHash,
    previousHash: head.hash,
  };
  return { _id: entryId(change.record, sequence), ...content, hash: digestOf(content) };
}

/** The hash that an entry must have by its content. */
export function hashOf({ record, sequence, at, by, act, fields, stateHash, previousHash }: TrailEntry): string {
  return digestOf({ record, sequence, at, by, act, fields, stateHash, previousHash });
}
