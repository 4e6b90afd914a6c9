import { setTimeout as pause } from 'node:timers/promises';
import { refuse } from '@bidline/kernel';
import { Project } from '@bidline/proto/gen/bidline/projects/v1/messages.ts';
import { ListProjectsResponse, ProjectsServiceService } from '@bidline/proto/gen/bidline/projects/v1/service.ts';
import type { ListProjectChangesResponse, UpdateProjectResponse } from '@bidline/proto/gen/bidline/projects/v1/service.ts';
import { command, grpcService, query } from '@bidline/runtime';
import type { Database, Migration } from '@bidline/runtime';

/** The one collection that it has. */
export const migrations: Migration[] = [{ id: '0001-things', up: (db) => db.createCollection('things').then(() => undefined) }];

/** Does what the id says: `slow` takes a second, `crash` leaves a rejection that nobody catches; every other one is looked for in the store. */
async function act(id: string, database: Database): Promise<void> {
  if (id === 'slow') await pause(1_000);
  if (id === 'crash') setImmediate(() => void Promise.reject(new Error('left alone')));
  await database.collection('things').findOne({ name: id });
}

/** A service with the contract of projects and nothing behind it: what the runtime does shows at it alone. */
export const toy = (database: Database) =>
  grpcService(ProjectsServiceService, {
    getProject: query(async ({ id }) => {
      await act(id, database);
      return { project: Project.fromPartial({ id }), editable: false };
    }),
    listProjects: query(async () => ListProjectsResponse.fromPartial({})),
    listProjectChanges: query(async (): Promise<ListProjectChangesResponse> => ({ changes: [], nextPageToken: '' })),
    registerProject: command(async ({ form }, _call, { session }) => {
      await database.collection('things').insertOne({ name: form?.name }, { session });
      return { project: undefined };
    }),
    updateProject: command<unknown, UpdateProjectResponse>(async () => refuse('stale', 'STALE_VERSION')),
  });
