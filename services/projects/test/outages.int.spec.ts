import { isRefusal } from '@bidline/kernel';
import { ListProjectsRequest } from '@bidline/proto/gen/bidline/projects/v1/service.ts';
import type { ServiceConfig } from '@bidline/runtime';
import { breakableLine, collectEvents, freshDatabase, tokenOf, until } from '@bidline/runtime/testing';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MIGRATIONS } from '../src/storage/migrations/index.ts';
import { freshSurroundings, granted, register, registered, startProjects, untilWritable } from './support/service.ts';
import type { Surroundings } from './support/service.ts';

let world: Surroundings;
const me = 'dwhz.sales1';
/** Nobody listens there. */
const NO_BROKER = ['127.0.0.1:1'];

beforeAll(async () => {
  world = await freshSurroundings();
});
afterAll(() => world.drop());

/** Runs the service with other settings while `work` lasts. */
async function withService(
  change: Partial<ServiceConfig>,
  work: (running: Awaited<ReturnType<typeof startProjects>>) => Promise<void>,
): Promise<void> {
  const running = await startProjects({ ...world.config, ...change });
  try {
    await until(() => running.service.isReady(), { timeoutMs: 30_000 });
    await work(running);
  } finally {
    await running.stop();
  }
}

const away = { kind: 'unavailable', reason: 'DEPENDENCY_DOWN' };

describe('while MongoDB is away', () => {
  it('calls are answered UNAVAILABLE at once, the process lives, and goes on by itself, without a gap in the numbers', async () => {
    const { hostname, port } = new URL(world.config.mongodbUri);
    const line = await breakableLine({ host: hostname, port: Number(port) });
    const mongodbUri = `mongodb://127.0.0.1:${line.port}/?directConnection=true`;
    await withService({ mongodbUri }, async ({ client }) => {
      await untilWritable(client);
      const before = await registered(client, me);
      await line.cut();
      const token = await tokenOf(me);
      const key = uuid();
      expect(await register(client, me, { site: '断线时' }, key)).toMatchObject(away);
      expect(await client.getProject({ id: before.id }, { token })).toMatchObject(away);
      expect(await client.listProjects(ListProjectsRequest.fromPartial({}), { token })).toMatchObject(away);

      await line.restore();
      const after = await until(
        async () => {
          const answer = await register(client, me, { site: '断线时' }, key);
          return isRefusal(answer) ? undefined : answer;
        },
        { timeoutMs: 30_000, what: 'the service goes on' },
      );
      const countOf = (number: string) => Number(number.split('-')[2]);
      expect(countOf(after.trackingNumber)).toBe(countOf(before.trackingNumber) + 1);
    });
    await line.close();
  });
});

describe('while Kafka is away', () => {
  it('registrations go on with the copy kept in MongoDB, and their events follow', async () => {
    await withService({}, async ({ client }) => untilWritable(client));
    const ids: string[] = [];
    await withService({ kafkaBrokers: NO_BROKER }, async ({ client }) => {
      for (let count = 0; count < 3; count++) ids.push((await registered(client, me)).id);
    });
    const collector = collectEvents(world.topics.kafka, 'bidline.projects.events.v1');
    await withService({}, async () => {
      await until(() => ids.every((id) => collector.events.some(({ key }) => key === id)), {
        timeoutMs: 30_000,
        what: 'the events follow',
      });
    });
    expect(collector.events.filter(({ key }) => ids.includes(key))).toHaveLength(ids.length);
    await collector.stop();
  });
});

describe('before the market service was ever heard', () => {
  it('projects are read; registering says what it waits for', async () => {
    const empty = await freshDatabase(MIGRATIONS);
    await withService({ mongodbDatabase: empty.name, kafkaBrokers: NO_BROKER }, async ({ client }) => {
      const page = await client.listProjects(ListProjectsRequest.fromPartial({}), { token: await tokenOf(me) });
      expect(granted(page).projects).toEqual([]);
      expect(await register(client, me)).toMatchObject({ ...away, params: { dependency: 'market' } });
    });
    await empty.drop();
  });
});
