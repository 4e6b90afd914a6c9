import { ProjectsServiceService } from '@bidline/proto/gen/bidline/projects/v1/service.ts';
import { isRefusal } from '@bidline/kernel';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildToy, freePort, removeToy, serviceEnv, startToy } from '../../test/toy.ts';
import type { ToyProcess } from '../../test/toy.ts';
import { grpcClient } from '../grpc/client.ts';
import type { GrpcClient } from '../grpc/client.ts';
import { freshDatabase } from '../testing/fresh-database.ts';
import type { FreshDatabase } from '../testing/fresh-database.ts';
import { localIssuer } from '../testing/local-issuer.ts';
import type { LocalIssuer } from '../testing/local-issuer.ts';
import { until } from '../testing/until.ts';

let issuer: LocalIssuer;
let fresh: FreshDatabase;
let port: number;
let toy: ToyProcess;
let client: GrpcClient<typeof ProjectsServiceService>;

beforeAll(async () => {
  await buildToy('toy-service');
  issuer = await localIssuer();
  fresh = await freshDatabase();
});
afterEach(async () => {
  toy.process.kill('SIGKILL');
  await toy.ended;
});
afterAll(async () => {
  await fresh.drop();
  await issuer.close();
  removeToy('toy-service');
});

const said = (msg: string): boolean => toy.lines.some((line) => line['msg'] === msg);

/** Starts the service in a process of its own and waits until it is ready. */
async function startReady(): Promise<void> {
  port = await freePort();
  // The local issuer answers every path with its keys, Keycloak's among them.
  toy = startToy('toy-service', serviceEnv({ GRPC_PORT: String(port), MONGODB_DATABASE: fresh.name, OIDC_ISSUER: issuer.issuer }));
  await until(() => said('ready'), { timeoutMs: 30_000 });
  client = grpcClient(ProjectsServiceService, `127.0.0.1:${port}`, { token: await issuer.token() });
}

describe('SIGTERM', () => {
  it('lets the call under way be answered, takes no new one, and ends with 0', async () => {
    await startReady();
    const slow = client.getProject({ id: 'slow' });
    await client.getProject({ id: 'quick' });
    toy.process.kill('SIGTERM');
    await until(() => said('ending'));
    const other = grpcClient(ProjectsServiceService, `127.0.0.1:${port}`, { token: await issuer.token(), deadlineMs: 500 });
    expect(await other.getProject({ id: 'late' })).toMatchObject({ kind: 'unavailable' });
    expect(isRefusal(await slow)).toBe(false);
    expect(await toy.ended).toBe(0);
    expect(said('ended')).toBe(true);
    client.close();
    other.close();
  });

  it('given twice ends at once', async () => {
    await startReady();
    const slow = client.getProject({ id: 'slow' });
    await client.getProject({ id: 'quick' });
    toy.process.kill('SIGTERM');
    await until(() => said('ending'));
    toy.process.kill('SIGTERM');
    expect(await toy.ended).toBe(130);
    expect(isRefusal(await slow)).toBe(true);
    client.close();
  });
});

describe('an error that nobody caught', () => {
  it('is logged and ends the process, for a new one to be started', async () => {
    await startReady();
    void client.getProject({ id: 'crash' });
    expect(await toy.ended).toBe(70);
    expect(toy.lines.find((line) => line['level'] === 'fatal')).toMatchObject({
      event: 'unhandledRejection',
      err: { message: 'left alone', stack: expect.any(String) },
    });
    client.close();
  });
});

describe('a start that fails', () => {
  it('names every setting that is amiss, without a stack, and ends with 1', async () => {
    toy = startToy('toy-service', serviceEnv({ GRPC_PORT: 'abc', TRAIL_KEY: '' }));
    expect(await toy.ended).toBe(1);
    expect(toy.said()).toMatch(/GRPC_PORT: expected a port number.*\n.*MONGODB_DATABASE: is not set.*\n.*TRAIL_KEY: is not set/);
    expect(toy.said()).not.toContain('    at ');
    expect(toy.lines).toEqual([]);
  });

  it('names the setting of a port that is taken, and ends with 1', async () => {
    await startReady();
    const second = startToy('toy-service', serviceEnv({ GRPC_PORT: String(port), MONGODB_DATABASE: fresh.name }));
    expect(await second.ended).toBe(1);
    expect(second.said()).toContain(`cannot listen on 127.0.0.1:${port}: set GRPC_PORT`);
    client.close();
  });
});
