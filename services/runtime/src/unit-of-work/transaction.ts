import type { FieldChange, PersonRef } from '@bidline/kernel';
import type { mongo } from 'mongoose';

export type { PersonRef };

/** An event on its way out: it becomes a row of the outbox in the transaction that publishes it. */
export interface OutgoingEvent {
  /** Topic without the deployment's prefix, such as `bidline.projects.events.v1`. */
  readonly topic: string;
  /** The aggregate's id: events of one key arrive in order. */
  readonly key: string;
  /** Full proto message name, such as `bidline.projects.v1.ProjectRegistered`. */
  readonly type: string;
  /** The aggregate's version after the change, from 1: the order within the key. */
  readonly sequence: number;
  /** The message as ts-proto encodes it. */
  readonly message: Uint8Array;
}

/** What the trail keeps of one act on one record (U-3). */
export interface RecordChange {
  /** Kind and id, such as `project/0192…`. */
  readonly record: string;
  /** A stable word, such as `registered` or `updated`. */
  readonly act: string;
  readonly fields: readonly FieldChange[];
  /** The record after the change as a plain object: its digest goes into the entry, so that a record altered behind our back shows. */
  readonly state: unknown;
  /** True when this very transaction creates the record: saves reading the end of its chain. */
  readonly created?: boolean;
}

/** One command's transaction. `publish` and `record` are kept and written together, just before the commit. */
export interface Transaction {
  readonly session: mongo.ClientSession;
  readonly by: PersonRef;
  readonly at: Date;
  publish(event: OutgoingEvent): Promise<void>;
  record(change: RecordChange): Promise<void>;
}
