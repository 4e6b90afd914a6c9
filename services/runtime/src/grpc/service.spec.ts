import { OrganisationsServiceService } from '@bidline/proto/gen/bidline/market/v1/service.ts';
import { ProjectsServiceService } from '@bidline/proto/gen/bidline/projects/v1/service.ts';
import { describe, expect, it } from 'vitest';
import { command } from './command.ts';
import { publicQuery, query } from './query.ts';
import { grpcService } from './service.ts';

const nothing = async (): Promise<never> => Promise.reject(new Error('not called'));
const projects = {
  registerProject: command(nothing),
  updateProject: command(nothing),
  getProject: query(nothing),
  listProjects: query(nothing),
  listProjectChanges: query(nothing),
};

describe('a service bound to its handlers', () => {
  it('knows its name, and the contract’s access rule of each RPC', () => {
    const service = grpcService(ProjectsServiceService, projects);
    expect(service.name).toBe('bidline.projects.v1.ProjectsService');
    expect(service.methods.map(({ name }) => name)).toEqual(Object.keys(projects));
    expect(service.methods[0]?.access).toMatchObject({ roles: ['sales_manager'], public: false, sideEffects: true });
  });

  it.each([
    ['a write as a query', () => grpcService(ProjectsServiceService, { ...projects, registerProject: query(nothing) })],
    ['a read as a command', () => grpcService(ProjectsServiceService, { ...projects, getProject: command(nothing) })],
    [
      'a read for everybody that the contract reserves',
      () => grpcService(ProjectsServiceService, { ...projects, getProject: publicQuery(nothing) }),
    ],
  ])('O-2: does not come to be with %s', (_, bind) => {
    expect(bind).toThrow(/its contract says/);
  });

  it('does not compile without each of its RPCs', () => {
    // @ts-expect-error updateOrganisation and the others are missing
    expect(() => grpcService(OrganisationsServiceService, { getPortal: publicQuery(nothing) })).toThrow();
  });
});
