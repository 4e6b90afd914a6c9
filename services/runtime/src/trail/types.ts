import type { FieldChange } from '@bidline/kernel';
import type { PersonRef } from '../unit-of-work/transaction.ts';

/** One entry of a record's chain, as it lies in `changes`; entries are written once and never changed (U-3). */
export interface TrailEntry {
  /** Kind and id, such as `project/0192…`. */
  readonly record: string;
  /** Place in the record's chain, from 1. */
  readonly sequence: number;
  readonly at: Date;
  readonly by: PersonRef;
  readonly act: string;
  readonly fields: readonly FieldChange[];
  /** SHA-256 of the record after the act, as canonical JSON, hexadecimal. */
  readonly stateHash: string;
  /** `hash` of the entry before, '' for the first. */
  readonly previousHash: string;
  /** SHA-256 over everything above as canonical JSON, hexadecimal. */
  readonly hash: string;
}

/** A page of a record's trail, the newest entry first. */
export interface TrailPage {
  readonly entries: readonly TrailEntry[];
  /** '' when there is nothing older. */
  readonly nextPageToken: string;
}
