import { tokenOf } from '@bidline/runtime/testing';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StoredProject } from '../src/storage/project-schema.ts';
import { projectsProcess } from './support/process.ts';
import type { ProjectsProcess } from './support/process.ts';
import { formMessage, formOf, freshSurroundings, granted, registered, untilWritable } from './support/service.ts';
import type { Surroundings } from './support/service.ts';

let world: Surroundings;
let service: ProjectsProcess;

beforeAll(async () => {
  world = await freshSurroundings();
  service = await projectsProcess(world.config);
  await service.start();
  await untilWritable(service.client);
});
afterAll(async () => {
  await service.kill();
  await world.drop();
});

const projects = () => world.database.collection<StoredProject>('projects');

/** A project with a change on its trail, so that a proof has a chain to follow. */
async function changed(): Promise<string> {
  const project = await registered(service.client, 'dwhz.sales1');
  const form = formMessage({ ...formOf(project), site: '江宁变', expectedOpeningOn: '2027-03-01', winProbability: 30 });
  const token = await tokenOf('dwhz.sales1');
  granted(await service.client.updateProject({ id: project.id, version: 1, form }, { token, idempotencyKey: uuid() }));
  return project.id;
}

/** What the command finds after a change behind the service's back. */
async function proof(tamper: () => Promise<unknown>): Promise<string> {
  await tamper();
  const { output, code } = await service.command('prove-trail');
  expect(code, output).toBe(1);
  return output;
}

describe('U-3: prove-trail', () => {
  it('says that the trail is whole', async () => {
    await changed();
    const { output, code } = await service.command('prove-trail');
    expect([code, output]).toEqual([0, expect.stringContaining('the trail is whole')]);
  });

  it('names a project whose amount was altered, and is content once it is put back', async () => {
    const id = await changed();
    const set = (amount: number) => projects().updateOne({ _id: id }, { $set: { 'form.estimatedAmountFen': amount } });
    expect(await proof(() => set(1))).toContain(`STATE_DIFFERS  project/${id}`);
    await set(86_000_000);
    expect((await service.command('prove-trail')).code).toBe(0);
  });

  it('names a project that was deleted, one that was put in, and an entry that was altered', async () => {
    const [deleted, altered] = [await changed(), await changed()];
    const model = await projects().findOne({ _id: altered });
    if (!model) throw new Error('no project');
    const planted = uuid();
    const output = await proof(async () => {
      await projects().deleteOne({ _id: deleted });
      await projects().insertOne({ ...model, _id: planted, trackingNumber: 'DWHZ-2026-999999' });
      await world.database.collection('changes').updateOne({ record: `project/${altered}`, sequence: 2 }, { $set: { 'by.name': '别人' } });
    });
    expect(output).toContain(`STATE_DIFFERS  project/${deleted}`);
    expect(output).toContain(`RECORD_UNTRACKED  project/${planted}`);
    expect(output).toContain(`ENTRY_ALTERED  project/${altered}  entry 2`);
  });
});
