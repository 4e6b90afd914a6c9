import { rpcs } from '@bidline/proto';

/** The service's name in a full service name: `projects` of `bidline.projects.v1.ProjectsService`. */
export const packageOf = (service: string): string => service.split('.')[1] ?? '';

/** Every service of the contract, each once. */
export const packages = (): string[] => [...new Set(rpcs().map((rpc) => packageOf(rpc.service)))];
