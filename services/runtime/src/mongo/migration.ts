import type { mongo } from 'mongoose';

/** One step of a database's shape. It must be repeatable: a process may be killed between its work and its record. */
export interface Migration {
  /** Number and name, such as `0001-projects`: the order, and never changed once it ran anywhere. */
  readonly id: string;
  up(db: mongo.Db): Promise<void>;
}
