import type { Parts, Wired } from '@bidline/runtime';
import { v7 as uuid } from 'uuid';
import type { ProjectsConfig } from './config.ts';
import { projectsService } from './grpc/projects.ts';
import { copyReferenceOnChange } from './kafka/copy-reference-on-change.ts';
import { projectEvents } from './kafka/project-events.ts';
import { referenceOf } from './kafka/reference.ts';
import { numberSeries } from './storage/number-series.ts';
import { projectsStore } from './storage/projects-store.ts';
import type { Ports } from './usecases/ports.ts';

/** Where ports meet adapters, and the only place. */
export function wire({ database, trail, kafka, log }: Parts<ProjectsConfig>): Wired {
  const copy = copyReferenceOnChange({ kafka, database, log });
  const ports: Ports = {
    projects: projectsStore(database),
    numbers: numberSeries(database),
    reference: referenceOf(copy.current),
    events: projectEvents,
    newId: uuid,
  };
  return { services: [projectsService(ports, trail)], background: [copy.background] };
}
