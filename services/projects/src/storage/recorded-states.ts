import type { CurrentStates, Database } from '@bidline/runtime';
import { projectIdOf, recordName } from '../domain/record-name.ts';
import { fromStored } from './project-mapper.ts';
import { PROJECTS } from './project-schema.ts';
import type { StoredProject } from './project-schema.ts';

/** The projects as they are in the store now, in the shape in which `Transaction.record` was given them, for `prove-trail` (U-3). */
export function recordedStates(database: Database): CurrentStates {
  return async (records) => {
    const found = await database
      .collection<StoredProject>(PROJECTS)
      .find({ _id: { $in: records.map(projectIdOf) } })
      .toArray();
    return new Map(found.map((stored) => [recordName(stored._id), fromStored(stored)]));
  };
}

/** The names of all projects there are, so that one put in without a trail is found. */
export async function* allRecords(database: Database): AsyncGenerator<string> {
  for await (const { _id } of database.collection<StoredProject>(PROJECTS).find({}, { projection: { _id: 1 } })) yield recordName(_id);
}
