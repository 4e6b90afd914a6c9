import { setTimeout as pause } from 'node:timers/promises';
import { isRefusal } from '@bidline/kernel';
import type { Project } from '@bidline/proto/gen/bidline/projects/v1/messages.ts';
import { collectEvents, until } from '@bidline/runtime/testing';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectsProcess } from './support/process.ts';
import type { ProjectsProcess } from './support/process.ts';
import { freshSurroundings, register, untilWritable } from './support/service.ts';
import type { Surroundings } from './support/service.ts';

const LOAD = process.env['BIDLINE_LOAD'] === '1';
const REGISTRATIONS = LOAD ? 2_000 : 300;
const KILLS = LOAD ? 12 : 4;
const CALLERS = 32;
const OWNERS = ['dwhz.sales1', 'nzmz.sales1', 'xny.sales1', 'dwhz.sales2', 'nzmz.sales2', 'xny.sales3'];

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

/** As a portal does: the same key again until there is an answer. Reasons of a service that is away are the only ones allowed. */
async function registerUntilAnswered(owner: string, site: string): Promise<Project> {
  const key = uuid();
  for (;;) {
    const answer = await register(service.client, owner, { site }, key);
    if (!isRefusal(answer)) return answer;
    if (answer.kind !== 'unavailable') throw new Error(JSON.stringify(answer));
    await pause(50);
  }
}

/** 32 callers share the registrations; each begins the next one when the last was answered. */
async function registerAll(done: (project: Project) => void): Promise<void> {
  let next = 0;
  const caller = async (): Promise<void> => {
    while (next < REGISTRATIONS) {
      const place = next++;
      done(await registerUntilAnswered(OWNERS[place % OWNERS.length] ?? '', `第${place}处`));
    }
  };
  await Promise.all(Array.from({ length: CALLERS }, caller));
}

/** Kills the service each time another share of the registrations was answered, and starts it again. */
async function killNowAndThen(answered: () => number): Promise<void> {
  for (let kill = 1; kill <= KILLS; kill++) {
    const share = (REGISTRATIONS * kill) / (KILLS + 1);
    await until(() => answered() >= share, { timeoutMs: 240_000, what: `${share} registrations are answered` });
    await service.kill();
    await service.start();
  }
}

describe(`P-2: ${REGISTRATIONS} registrations from ${CALLERS} callers in three subsidiaries, the service killed ${KILLS} times`, () => {
  const answers: Project[] = [];

  beforeAll(async () => {
    const killing = killNowAndThen(() => answers.length);
    await registerAll((project) => answers.push(project));
    await killing;
  }, 600_000);

  it('are all answered, and each is stored once', async () => {
    expect(answers).toHaveLength(REGISTRATIONS);
    expect(new Set(answers.map(({ id }) => id)).size).toBe(REGISTRATIONS);
    expect(new Set(answers.map(({ form }) => form?.site)).size).toBe(REGISTRATIONS);
    expect(await world.database.collection('projects').countDocuments()).toBe(REGISTRATIONS);
  });

  it.each(['DWHZ', 'NZMZ', 'XNY'])('have the numbers of %s without gap, without double, in time order', async (organisation) => {
    const stored = await world.database
      .collection<{ _id: string; trackingNumber: string; registeredAt: Date }>('projects')
      .find({ organisation }, { sort: { numberKey: 1 } })
      .toArray();
    const year = new Date().getUTCFullYear();
    const expected = stored.map((_, place) => `${organisation}-${year}-${String(place + 1).padStart(6, '0')}`);
    expect(stored.map(({ trackingNumber }) => trackingNumber)).toEqual(expected);
    expect(stored.length).toBeGreaterThan(REGISTRATIONS / 4);
    const instants = stored.map(({ registeredAt }) => registeredAt.getTime());
    expect(instants).toEqual(instants.toSorted((a, b) => a - b));
    const answered = answers.filter((project) => project.organisation === organisation).map(({ trackingNumber }) => trackingNumber);
    expect(answered.toSorted()).toEqual(expected);
  });

  it('have one event each on the topic, in any number of arrivals', async () => {
    const collector = collectEvents(world.topics.kafka, 'bidline.projects.events.v1');
    await until(() => collector.events.length >= REGISTRATIONS, { timeoutMs: 60_000, what: 'an event per registration' });
    await until(async () => (await world.database.collection('outbox').countDocuments({ state: 'pending' })) === 0, { timeoutMs: 30_000 });
    expect(collector.events.map(({ key }) => key).toSorted()).toEqual(answers.map(({ id }) => id).toSorted());
    expect(new Set(collector.events.map(({ type }) => type))).toEqual(new Set(['bidline.projects.v1.ProjectRegistered']));
    await collector.stop();
  });

  it('U-3: have a whole trail', async () => {
    const { output, code } = await service.command('prove-trail');
    expect([code, output]).toEqual([0, expect.stringContaining(`${REGISTRATIONS} records, ${REGISTRATIONS} entries`)]);
  });
});
