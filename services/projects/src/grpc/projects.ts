import { isRefusal, yearOf } from '@bidline/kernel';
import { ProjectsServiceService } from '@bidline/proto/gen/bidline/projects/v1/service.ts';
import { command, grpcService, query } from '@bidline/runtime';
import type { Call, Trail } from '@bidline/runtime';
import { fromForm, fromListRequest } from '../contract/from-proto.ts';
import { toChange, toProject, toProjectRow } from '../contract/to-proto.ts';
import { seriesName } from '../domain/tracking-number.ts';
import { getProject } from '../usecases/get-project.ts';
import { listProjectChanges } from '../usecases/list-project-changes.ts';
import { listProjects } from '../usecases/list-projects.ts';
import type { Ports } from '../usecases/ports.ts';
import { registerProject } from '../usecases/register-project.ts';
import { updateProject } from '../usecases/update-project.ts';

/** Registrations of one series stand in one queue: without it 32 callers on one counter mostly run into each other (P-2). */
const seriesOf = (_request: unknown, { person, at }: Call): string => seriesName({ organisation: person.organisation, year: yearOf(at) });

/** ProjectsService: reads the request, asks the use case, writes the answer. */
export const projectsService = (ports: Ports, trail: Trail) =>
  grpcService(ProjectsServiceService, {
    registerProject: command(
      async ({ form }, call, tx) => {
        const project = await registerProject(ports, fromForm(form), call, tx);
        return isRefusal(project) ? project : { project: toProject(project) };
      },
      { serialBy: seriesOf },
    ),

    updateProject: command(async ({ id, version, form }, call, tx) => {
      const project = await updateProject(ports, { id, version, form: fromForm(form) }, call, tx);
      return isRefusal(project) ? project : { project: toProject(project) };
    }),

    getProject: query(async ({ id }, call) => {
      const view = await getProject(ports, id, call);
      return isRefusal(view) ? view : { project: toProject(view.project), editable: view.editable };
    }),

    listProjects: query(async (request, call) => {
      const page = await listProjects(ports, fromListRequest(request), call);
      return isRefusal(page) ? page : { projects: page.rows.map(toProjectRow), nextPageToken: page.nextPageToken };
    }),

    listProjectChanges: query(async (request, call) => {
      const page = await listProjectChanges({ ...ports, trail }, request, call);
      return isRefusal(page) ? page : { changes: page.entries.map(toChange), nextPageToken: page.nextPageToken };
    }),
  });
