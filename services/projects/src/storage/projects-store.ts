import { scoped, updateVersioned } from '@bidline/runtime';
import type { Database } from '@bidline/runtime';
import type { Projects } from '../usecases/ports.ts';
import { within } from './project-filter.ts';
import { fromStored, toStored } from './project-mapper.ts';
import { PROJECTS } from './project-schema.ts';
import type { StoredProject } from './project-schema.ts';
import { projectsPage } from './project-views.ts';
import { searchHeads } from './search-heads.ts';

/** The projects in the service's database; reads take the reader's reach (O-2), writes the transaction of their command. */
export function projectsStore(database: Database): Projects {
  const rows = () => database.collection<StoredProject>(PROJECTS);
  return {
    async byId(reach, id, tx) {
      const found = await rows().findOne({ _id: id, ...within(reach) }, { session: tx?.session, projection: { heads: 0, audience: 0 } });
      return found ? fromStored(found) : undefined;
    },
    page: (reach, query) => projectsPage(database, reach, query),
    async add(project, tx) {
      await rows().insertOne(toStored(project, await searchHeads(project)), { session: tx.session });
    },
    async replace(reach, project, seen, tx) {
      const { _id, version: _raised, ...stored } = toStored(project, await searchHeads(project));
      return updateVersioned(rows(), { id: project.id, version: seen, scope: scoped(reach.scope) }, { $set: stored }, tx.session);
    },
  };
}
