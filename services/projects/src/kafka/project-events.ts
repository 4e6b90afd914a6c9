import { ProjectRegistered, ProjectUpdated } from '@bidline/proto/gen/bidline/projects/v1/events.ts';
import { toFieldChange, toProject } from '../contract/to-proto.ts';
import type { ProjectEvents } from '../usecases/ports.ts';

/** What read models are rebuilt from: everything that was ever published stays on it (design.md). */
export const PROJECTS_TOPIC = 'bidline.projects.events.v1';

/** The events of this service, in order per project; each goes into the outbox of the transaction that makes the change. */
export const projectEvents: ProjectEvents = {
  registered: (project, tx) =>
    tx.publish({
      topic: PROJECTS_TOPIC,
      key: project.id,
      type: 'bidline.projects.v1.ProjectRegistered',
      sequence: project.version,
      message: ProjectRegistered.encode({ project: toProject(project) }).finish(),
    }),
  updated: (project, changes, tx) =>
    tx.publish({
      topic: PROJECTS_TOPIC,
      key: project.id,
      type: 'bidline.projects.v1.ProjectUpdated',
      sequence: project.version,
      message: ProjectUpdated.encode({ project: toProject(project), changes: changes.map(toFieldChange) }).finish(),
    }),
};
