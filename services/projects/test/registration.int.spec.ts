import { isRefusal } from '@bidline/kernel';
import { collectEvents, tokenOf, until } from '@bidline/runtime/testing';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aForm } from './support/mothers.ts';
import { personOf } from './support/reference.ts';
import {
  formMessage,
  formOf,
  freshSurroundings,
  granted,
  must,
  register,
  registered,
  startProjects,
  untilWritable,
} from './support/service.ts';
import type { Surroundings } from './support/service.ts';

let world: Surroundings;
let running: Awaited<ReturnType<typeof startProjects>>;
const me = 'dwhz.sales1';

beforeAll(async () => {
  world = await freshSurroundings([me, 'dwhz.sales2', 'nzmz.sales1']);
  running = await startProjects(world.config);
  await untilWritable(running.client);
});
afterAll(async () => {
  await running.stop();
  await world.drop();
});

const client = () => running.client;
const options = async (username = me, idempotencyKey = uuid()) => ({ token: await tokenOf(username), idempotencyKey });

/** How many documents the service has written so far, by collection. */
async function written(): Promise<Record<string, number>> {
  const names = ['projects', 'number_series', 'changes', 'outbox', 'idempotency'];
  const counts = await Promise.all(names.map((name) => world.database.collection(name).countDocuments()));
  return Object.fromEntries(names.map((name, index) => [name, counts[index] ?? -1]));
}

const lastCount = async () => (await world.database.collection<{ _id: string; count: number }>('number_series').findOne())?.count ?? 0;

describe('P-1, P-2: a registration', () => {
  it('takes the next number of the subsidiary and year, the caller as owner, and is read again as answered', async () => {
    const before = await lastCount();
    const project = await registered(client(), me, {
      estimatedAmountFen: 199_999_999,
      collaboratorIds: [(await personOf('dwhz.sales2')).id],
    });
    expect(project.trackingNumber).toBe(`DWHZ-${new Date().getUTCFullYear()}-${String(before + 1).padStart(6, '0')}`);
    expect(project).toMatchObject({ organisation: 'DWHZ', department: 'marketing-1', version: 1, state: 'PROJECT_STATE_TRACKED' });
    expect(project.owner).toEqual({ id: (await personOf(me)).id, name: (await personOf(me)).name });
    expect(project.collaborators).toEqual([{ id: (await personOf('dwhz.sales2')).id, name: (await personOf('dwhz.sales2')).name }]);
    expect(granted(await client().getProject({ id: project.id }, await options()))).toEqual({ project, editable: true });
  });

  it('is one write with its trail and its event, which tells the whole project', async () => {
    const collector = collectEvents(world.topics.kafka, 'bidline.projects.events.v1');
    const project = await registered(client(), me, { winProbability: 0 });
    const event = await until(() => collector.events.find(({ key }) => key === project.id), { timeoutMs: 30_000 });
    expect(event).toMatchObject({ type: 'bidline.projects.v1.ProjectRegistered', sequence: 1 });
    expect(event.body).toMatchObject({
      project: {
        id: project.id,
        trackingNumber: project.trackingNumber,
        version: '1',
        form: { name: aForm().name, estimatedAmountFen: '86000000', winProbability: 0 },
      },
    });
    const { changes } = granted(await client().listProjectChanges({ id: project.id, pageSize: 0, pageToken: '' }, await options()));
    expect(changes).toMatchObject([{ sequence: 1, act: 'registered', by: project.owner }]);
    expect(must(changes[0]).fields).toContainEqual({ field: 'estimatedAmountFen', from: '', to: '"86000000"' });
    await collector.stop();
  });

  it.each([
    ['P-1: 2,000,000.00', { estimatedAmountFen: 200_000_000 }, 'form.estimatedAmountFen', 'AMOUNT_NEEDS_INITIATION_REVIEW'],
    ['P-1: no amount', { estimatedAmountFen: 0 }, 'form.estimatedAmountFen', 'AMOUNT_NOT_POSITIVE'],
    ['P-3: no tracking start', { trackedSince: '' }, 'form.trackedSince', 'REQUIRED'],
    ['P-6: an unknown province', { province: 'XX' }, 'form.province', 'NOT_IN_DICTIONARY'],
    ['P-6: a collaborator that nobody knows', { collaboratorIds: [uuid()] }, 'form.collaboratorIds[0]', 'COLLABORATOR_UNKNOWN'],
  ])('%s is refused at its field and nothing is stored', async (_what, change, field, reason) => {
    const before = [await written(), await lastCount()];
    expect(await register(client(), me, change)).toMatchObject({ kind: 'invalid', fields: [{ field, reason }] });
    expect([await written(), await lastCount()]).toEqual(before);
  });

  it('O-2: a collaborator of another subsidiary is as unknown as one who does not exist', async () => {
    const stranger = await register(client(), me, { collaboratorIds: [(await personOf('nzmz.sales1')).id] });
    expect(stranger).toEqual(await register(client(), me, { collaboratorIds: [uuid()] }));
  });

  it('without a form is refused at the required fields', async () => {
    const answer = await client().registerProject({ form: undefined }, await options());
    expect(isRefusal(answer) && answer.fields.map(({ field }) => field)).toContain('form.ownerUnit.name');
  });

  it('repeated with the same key answers the same project; with another form it is refused', async () => {
    const key = uuid();
    const first = granted(await register(client(), me, {}, key));
    expect(await register(client(), me, {}, key)).toEqual(first);
    expect(await register(client(), me, { site: '别处' }, key)).toMatchObject({ kind: 'exists', reason: 'IDEMPOTENCY_KEY_REUSED' });
    expect(await client().registerProject({ form: formMessage() }, { token: await tokenOf(me) })).toMatchObject({
      reason: 'IDEMPOTENCY_KEY_REQUIRED',
    });
    expect(await world.database.collection('projects').countDocuments({ trackingNumber: first.trackingNumber })).toBe(1);
  });
});

describe('P-3, P-4: a change', () => {
  it('replaces the form, raises the version, and tells what changed; a save without a change does nothing', async () => {
    const project = await registered(client(), me);
    const form = formMessage({ ...formOf(project), site: '江宁变', nextStep: '拜访设计院', nextStepOn: '2027-01-01' });
    const after = must(granted(await client().updateProject({ id: project.id, version: 1, form }, await options())).project);
    expect(after).toMatchObject({ version: 2, trackingNumber: project.trackingNumber, form: { site: '江宁变' } });
    const again = granted(await client().updateProject({ id: project.id, version: 2, form }, await options())).project;
    expect(again).toEqual(after);
    const { changes } = granted(await client().listProjectChanges({ id: project.id, pageSize: 0, pageToken: '' }, await options()));
    expect(changes.map(({ act }) => act)).toEqual(['updated', 'registered']);
    expect(must(changes[0]).fields.map(({ field }) => field)).toEqual(['site', 'nextStep', 'nextStepOn']);
  });

  it.each([
    ['P-3: another name', { name: '改了名字的变电站' }, ['form.name', 'FIELD_LOCKED']],
    ['P-3: another tracking start', { trackedSince: '2026-01-01' }, ['form.trackedSince', 'FIELD_LOCKED']],
    ['P-7: 2,000,000.00', { estimatedAmountFen: 200_000_000 }, ['form.estimatedAmountFen', 'AMOUNT_NEEDS_INITIATION_REVIEW']],
  ])('%s is refused and nothing is stored', async (_what, change, [field, reason]) => {
    const project = await registered(client(), me);
    const before = await written();
    const form = formMessage({ ...formOf(project), ...change });
    const answer = await client().updateProject({ id: project.id, version: 1, form }, await options());
    expect(answer).toMatchObject({ kind: 'invalid', fields: [{ field, reason }] });
    expect(await written()).toEqual(before);
    expect(granted(await client().getProject({ id: project.id }, await options())).project).toEqual(project);
  });

  it('P-3: a replayed request changes nothing a second time', async () => {
    const project = await registered(client(), me);
    const change = { id: project.id, version: 1, form: formMessage({ ...formOf(project), site: '江宁变' }) };
    const call = await options(me);
    const first = granted(await client().updateProject(change, call));
    expect(await client().updateProject(change, call)).toEqual(first);
    expect(await client().updateProject(change, await options())).toMatchObject({
      kind: 'stale',
      reason: 'STALE_VERSION',
      params: { current: '2' },
    });
    const renamed = { ...change, form: formMessage({ ...formOf(project), name: '别的名字' }) };
    expect(await client().updateProject(renamed, call)).toMatchObject({ kind: 'exists', reason: 'IDEMPOTENCY_KEY_REUSED' });
    expect(granted(await client().getProject({ id: project.id }, await options())).project).toMatchObject({
      version: 2,
      form: { name: aForm().name },
    });
  });

  it('of two at once on one version, one is told that the other came first', async () => {
    const project = await registered(client(), me);
    const change = async (site: string) =>
      client().updateProject({ id: project.id, version: 1, form: formMessage({ ...formOf(project), site }) }, await options());
    const answers = await Promise.all([change('一'), change('二')]);
    expect(answers.filter(isRefusal)).toMatchObject([{ kind: 'stale', reason: 'STALE_VERSION' }]);
    expect(answers.filter((answer) => !isRefusal(answer))).toHaveLength(1);
  });

  it('O-2: is not for a colleague who reads as collaborator', async () => {
    const project = await registered(client(), me, { collaboratorIds: [(await personOf('dwhz.sales2')).id] });
    const form = formMessage({ ...formOf(project), site: '江宁变' });
    const answer = await client().updateProject({ id: project.id, version: 1, form }, await options('dwhz.sales2'));
    expect(answer).toMatchObject({ kind: 'forbidden', reason: 'NOT_OWNER' });
    expect(granted(await client().getProject({ id: project.id }, await options('dwhz.sales2'))).editable).toBe(false);
  });
});
