import { isRefusal } from '@bidline/kernel';
import { rpcs, type JsonValue } from '@bidline/proto';
import { tokenOf } from '@bidline/runtime/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { callRpc } from '../support/grpc.ts';
import { registrationForm } from '../support/mothers.ts';

interface Project {
  id: string;
  trackingNumber: string;
  version: string;
}

const PROJECTS = '/bidline.projects.v1.ProjectsService';
const PEOPLE = '/bidline.market.v1.PeopleService';
const ORGANISATIONS = '/bidline.market.v1.OrganisationsService';
const ABSENT = '01900000-0000-7000-8000-000000000000';

let mine: Project;

beforeAll(async () => {
  const answer = await callRpc(`${PROJECTS}/RegisterProject`, { form: registrationForm() as JsonValue }, await tokenOf('dwhz.sales1'));
  if (isRefusal(answer)) throw new Error(JSON.stringify(answer));
  mine = answer['project'] as Project;
});

/** How a person of another subsidiary with the right role tries to reach a record of DWHZ through each RPC whose scope is the person's. */
const REACHING: Record<string, (() => Promise<void>) | 'own record only'> = {
  [`${PROJECTS}/RegisterProject`]: async () => {
    const answer = await callRpc(`${PROJECTS}/RegisterProject`, { form: registrationForm() as JsonValue }, await tokenOf('nzmz.sales1'));
    if (isRefusal(answer)) throw new Error(JSON.stringify(answer));
    expect((answer['project'] as Project).trackingNumber).toMatch(/^NZMZ-/);
  },
  [`${PROJECTS}/GetProject`]: () => sameAsAbsent('GetProject', (id) => ({ id })),
  [`${PROJECTS}/UpdateProject`]: () =>
    sameAsAbsent('UpdateProject', (id) => ({ id, version: mine.version, form: registrationForm() as JsonValue })),
  [`${PROJECTS}/ListProjectChanges`]: () => sameAsAbsent('ListProjectChanges', (id) => ({ id })),
  [`${PROJECTS}/ListProjects`]: async () => {
    const token = await tokenOf('nzmz.deputy');
    const filters: Record<string, JsonValue>[] = [{}, { query: mine.trackingNumber }, { organisations: ['DWHZ'] }];
    for (const filter of filters) {
      const answer = await callRpc(`${PROJECTS}/ListProjects`, { pageSize: 200, ...filter }, token);
      if (isRefusal(answer)) throw new Error(JSON.stringify(answer));
      const rows = answer['projects'] as { organisation: string }[];
      expect(rows.filter((row) => row.organisation !== 'NZMZ')).toEqual([]);
    }
  },
  [`${PEOPLE}/GetMe`]: 'own record only',
  [`${PEOPLE}/ListPeople`]: async () => {
    const answer = await callRpc(`${PEOPLE}/ListPeople`, { organisation: 'DWHZ' }, await tokenOf('nzmz.sales1'));
    if (isRefusal(answer)) throw new Error(JSON.stringify(answer));
    expect(answer['people']).toEqual([]);
  },
  [`${ORGANISATIONS}/GetChart`]: async () => {
    const token = await tokenOf('nzmz.sales1');
    const another = await callRpc(`${ORGANISATIONS}/GetChart`, { organisation: 'DWHZ' }, token);
    const absent = await callRpc(`${ORGANISATIONS}/GetChart`, { organisation: 'NONE' }, token);
    expect(another).toMatchObject({ kind: 'missing', reason: 'NOT_FOUND' });
    expect(another).toEqual(absent);
  },
};

async function sameAsAbsent(method: string, request: (id: string) => JsonValue): Promise<void> {
  const token = await tokenOf('nzmz.sales1');
  const another = await callRpc(`${PROJECTS}/${method}`, request(mine.id), token);
  const absent = await callRpc(`${PROJECTS}/${method}`, request(ABSENT), token);
  expect(another).toMatchObject({ kind: 'missing', reason: 'NOT_FOUND' });
  expect(another).toEqual(absent);
}

describe("O-2: another subsidiary's person", () => {
  const personal = rpcs().filter((rpc) => rpc.access.scope === 'person');

  it('is tried for every RPC whose scope is the person', () => {
    expect(Object.keys(REACHING).sort()).toEqual(personal.map((rpc) => rpc.path).sort());
  });

  it.each(personal.map((rpc) => rpc.path))('reaches nothing of DWHZ through %s', async (path) => {
    const reach = REACHING[path];
    if (typeof reach === 'function') await reach();
    else expect(reach).toBe('own record only');
  });
});
