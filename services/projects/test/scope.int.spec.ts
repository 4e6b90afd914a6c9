import { isRefusal } from '@bidline/kernel';
import type { Project } from '@bidline/proto/gen/bidline/projects/v1/messages.ts';
import { ListProjectsRequest } from '@bidline/proto/gen/bidline/projects/v1/service.ts';
import { tokenOf } from '@bidline/runtime/testing';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personOf } from './support/reference.ts';
import { formMessage, formOf, freshSurroundings, granted, registered, startProjects, untilWritable } from './support/service.ts';
import type { Surroundings } from './support/service.ts';

let world: Surroundings;
let running: Awaited<ReturnType<typeof startProjects>>;
const projects: Record<string, Project> = {};
const ABSENT = '01900000-0000-7000-8000-000000000000';

/** Whose projects there are: two of 营销一部, one of 营销二部, one of another subsidiary; `shared` has sales3 as collaborator. */
const OWNERS = { mine: 'dwhz.sales1', shared: 'dwhz.sales2', second: 'dwhz.sales3', other: 'nzmz.sales1' } as const;

beforeAll(async () => {
  world = await freshSurroundings(['dwhz.sales3']);
  running = await startProjects(world.config);
  await untilWritable(running.client);
  const collaborator = (await personOf('dwhz.sales3')).id;
  for (const [name, owner] of Object.entries(OWNERS))
    projects[name] = await registered(running.client, owner, name === 'shared' ? { collaboratorIds: [collaborator] } : {});
});
afterAll(async () => {
  await running.stop();
  await world.drop();
});

const all = ['mine', 'shared', 'second', 'other'];
const house = ['mine', 'shared', 'second'];

/** O-2, person by person: what they see. Roles that no RPC of this service names are refused. */
const SEES: [username: string, names: string[] | 'ROLE_NOT_ALLOWED'][] = [
  ['dwhz.sales1', ['mine']],
  ['dwhz.sales2', ['shared']],
  ['dwhz.sales3', ['shared', 'second']],
  ['dwhz.director', house],
  ['dwhz.head', []],
  ['dwhz.commerce', house],
  ['dwhz.finance', house],
  ['dwhz.deputy', house],
  ['dwhz.gm', house],
  ['dwhz.office', house],
  ['nzmz.sales1', ['other']],
  ['nzmz.sales2', []],
  ['nzmz.director', ['other']],
  ['nzmz.gm', ['other']],
  ['xny.gm', []],
  // Major projects alone; those of this file are all below 2,000,000.
  ['hq.deputy', []],
  ['hq.accountant', 'ROLE_NOT_ALLOWED'],
  ['hq.finance', 'ROLE_NOT_ALLOWED'],
  ['hq.cfo', 'ROLE_NOT_ALLOWED'],
  ['hq.gm', 'ROLE_NOT_ALLOWED'],
  ['hq.leader', 'ROLE_NOT_ALLOWED'],
  ['hq.office', 'ROLE_NOT_ALLOWED'],
  ['hq.legal', 'ROLE_NOT_ALLOWED'],
  ['hq.rd', 'ROLE_NOT_ALLOWED'],
  ['market.staff', all],
  ['market.director', all],
  ['market.admin', all],
];

async function seen(username: string, query: Partial<ListProjectsRequest> = {}): Promise<string[] | string> {
  const page = await running.client.listProjects(ListProjectsRequest.fromPartial(query), { token: await tokenOf(username) });
  if (isRefusal(page)) return page.reason;
  const nameOf = new Map(Object.entries(projects).map(([name, { id }]) => [id, name]));
  return page.projects.map(({ id }) => nameOf.get(id) ?? id).toSorted((a, b) => all.indexOf(a) - all.indexOf(b));
}

describe('O-2: what whom sees', () => {
  it.each(SEES)('%s, in lists: %j', async (username, expected) => {
    expect(await seen(username)).toEqual(expected);
  });

  it.each(SEES)('%s, by id and in the trail: %j', async (username, expected) => {
    const token = await tokenOf(username);
    const { client } = running;
    for (const [name, { id }] of Object.entries(projects)) {
      const project = await client.getProject({ id }, { token });
      const changes = await client.listProjectChanges({ id, pageSize: 0, pageToken: '' }, { token });
      if (expected.includes(name)) expect([granted(project).project?.id, granted(changes).changes.length], name).toEqual([id, 1]);
      else {
        expect(project, name).toEqual(await client.getProject({ id: ABSENT }, { token }));
        expect(changes, name).toEqual(await client.listProjectChanges({ id: ABSENT, pageSize: 0, pageToken: '' }, { token }));
      }
    }
  });

  it.each<[string, Partial<ListProjectsRequest>]>([
    ['asking for the other subsidiary', { organisations: ['NZMZ'] }],
    ['searching for the number', { query: 'NZMZ-' }],
    ['asking for the owner', { ownerIds: ['other'] }],
  ])('the whole of another subsidiary stays hidden from a general manager %s', async (_what, query) => {
    const ownerIds = query.ownerIds ? [projects['other']?.owner?.id ?? ''] : [];
    expect(await seen('dwhz.gm', { ...query, ownerIds })).toEqual([]);
    expect(await seen('market.staff', { ...query, ownerIds })).toEqual(['other']);
  });

  it('a change by another subsidiary is refused as of a project that does not exist, whatever its form and version', async () => {
    const token = await tokenOf('nzmz.sales1');
    for (const version of [1, 9]) {
      const change = (id: string) =>
        running.client.updateProject({ id, version, form: formMessage({ name: '' }) }, { token, idempotencyKey: uuid() });
      const refusal = await change(projects['mine']?.id ?? '');
      expect(refusal).toMatchObject({ kind: 'missing', reason: 'NOT_FOUND' });
      expect(refusal).toEqual(await change(ABSENT));
    }
  });

  it('a director sees, and does not change', async () => {
    const project = projects['mine'];
    if (!project) throw new Error('no project');
    const token = await tokenOf('dwhz.director');
    expect(granted(await running.client.getProject({ id: project.id }, { token })).editable).toBe(false);
    const form = formMessage({ ...formOf(project), site: '江宁变' });
    const answer = await running.client.updateProject({ id: project.id, version: 1, form }, { token, idempotencyKey: uuid() });
    // The contract names sales managers alone; the rule of ownership stands behind it (update.spec.ts).
    expect(answer).toMatchObject({ kind: 'forbidden', reason: 'ROLE_NOT_ALLOWED' });
  });
});
