import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { isRefusal, refuse } from '@bidline/kernel';
import { ProjectsServiceService } from '@bidline/proto/gen/bidline/projects/v1/service.ts';
import { credentials, makeClientConstructor } from '@grpc/grpc-js';
import { service as healthService } from 'grpc-health-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { migrations, toy } from '../../test/toy-service/src/toy.ts';
import { commonSettings } from '../config/common-settings.ts';
import { loadConfig } from '../config/load-config.ts';
import { grpcClient } from '../grpc/client.ts';
import type { GrpcClient } from '../grpc/client.ts';
import { breakableLine } from '../testing/breakable-line.ts';
import type { BreakableLine } from '../testing/breakable-line.ts';
import { freshDatabase } from '../testing/fresh-database.ts';
import type { FreshDatabase } from '../testing/fresh-database.ts';
import { localIssuer } from '../testing/local-issuer.ts';
import type { LocalIssuer } from '../testing/local-issuer.ts';
import { surroundings, TEST_TRAIL_KEY } from '../testing/surroundings.ts';
import { until } from '../testing/until.ts';
import type { Background, RunningService } from './parts.ts';
import { startService } from './start-service.ts';

const NOWHERE = '127.0.0.1:1';
const DOWN = refuse('unavailable', 'DEPENDENCY_DOWN');

let issuer: LocalIssuer;
let line: BreakableLine;
let fresh: FreshDatabase;
let running: RunningService | undefined;
let client: GrpcClient<typeof ProjectsServiceService> | undefined;

beforeAll(async () => {
  issuer = await localIssuer();
  fresh = await freshDatabase();
  const { hostname, port } = new URL(surroundings.mongodbUri());
  line = await breakableLine({ host: hostname, port: Number(port) });
});
afterEach(async () => {
  client?.close();
  await running?.stop();
  running = undefined;
});
afterAll(async () => {
  await line.close();
  await fresh.drop();
  await issuer.close();
});

/** Starts the toy service over the line that a test can cut, with Kafka away for good. */
async function start(port = 0, background: readonly Background[] = []): Promise<RunningService> {
  const config = loadConfig(commonSettings, {
    GRPC_PORT: String(port),
    MONGODB_URI: `mongodb://127.0.0.1:${line.port}/?directConnection=true`,
    MONGODB_DATABASE: fresh.name,
    KAFKA_BROKERS: NOWHERE,
    OIDC_ISSUER: issuer.issuer,
    TRAIL_KEY: TEST_TRAIL_KEY,
    LOG_LEVEL: 'silent',
  });
  running = await startService({ name: 'toy', config, migrations, wire: ({ database }) => ({ services: [toy(database)], background }) });
  client = grpcClient(ProjectsServiceService, `127.0.0.1:${running.port}`, { token: await issuer.token(), deadlineMs: 8_000 });
  return running;
}

/** What the process says of its health: SERVING, NOT_SERVING. */
function health(service: string): Promise<string> {
  const Health = makeClientConstructor(healthService, 'grpc.health.v1.Health');
  const probe = new Health(`127.0.0.1:${running?.port}`, credentials.createInsecure());
  return new Promise<string>((resolve, reject) => {
    probe['check']?.({ service }, { deadline: Date.now() + 2_000 }, (error: Error | null, answer?: { status: string }) =>
      error ? reject(error) : resolve(answer?.status ?? ''),
    );
  }).finally(() => probe.close());
}

const open = (): Promise<unknown> => client!.getProject({ id: 'a' });

describe('a service whose store is away at its start', () => {
  it('lives, is not ready, refuses calls, and is well by itself once the store comes', async () => {
    await line.cut();
    const { isReady } = await start();
    expect([await health('liveness'), await health('readiness'), await health('')]).toEqual(['SERVING', 'NOT_SERVING', 'NOT_SERVING']);
    expect(await open()).toEqual(DOWN);
    expect(isReady()).toBe(false);

    await line.restore();
    await until(isReady, { timeoutMs: 15_000 });
    await until(async () => (await health('')) === 'SERVING');
    expect(isRefusal(await open())).toBe(false);
    const ran = await fresh.database.collection('migrations').findOne({ _id: '0001-things' as never });
    expect(ran).not.toBeNull();
  });

  it('ends while it waits', async () => {
    await line.cut();
    const { stop } = await start();
    running = undefined;
    await stop();
    await line.restore();
  });
});

describe('a service whose store goes away later', () => {
  it('refuses calls as DEPENDENCY_DOWN, lives, and is well again with the store', async () => {
    const { isReady } = await start();
    await until(isReady, { timeoutMs: 15_000 });
    expect(isRefusal(await open())).toBe(false);

    await line.cut();
    expect(await open()).toEqual(DOWN);
    await until(async () => (await health('readiness')) === 'NOT_SERVING');
    expect(await health('liveness')).toBe('SERVING');

    await line.restore();
    await until(isReady, { timeoutMs: 15_000 });
    expect(isRefusal(await open())).toBe(false);
  });
});

describe('a service whose broker is away', () => {
  it('is ready all the same: events wait in the outbox', async () => {
    const { isReady } = await start();
    await until(isReady, { timeoutMs: 15_000 });
    await until(async () => (await health('')) === 'SERVING');
  });
});

describe('background parts of a service', () => {
  it('are begun once the database is ready, bear on readiness, and end with the service', async () => {
    const seen: string[] = [];
    let ready = false;
    const part: Background = {
      name: 'part',
      start: async () =>
        void seen.push(`starts, ran ${await fresh.database.collection('migrations').countDocuments({ _id: '0001-things' as never })}`),
      stop: async () => void seen.push('stops'),
      isReady: () => ready,
    };
    const { isReady, stop } = await start(0, [part]);
    await until(() => seen.length === 1, { timeoutMs: 15_000 });
    expect(isReady()).toBe(false);
    expect(await open()).toEqual(DOWN);
    ready = true;
    expect(isReady()).toBe(true);
    running = undefined;
    await stop();
    expect(seen).toEqual(['starts, ran 1', 'stops']);
  });
});

describe('a port that is taken', () => {
  it('keeps the service from starting, and the error names the setting', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    await expect(start(port)).rejects.toThrow(new RegExp(`cannot listen on 127.0.0.1:${port}: set GRPC_PORT`));
    other.close();
  });
});
