import { tokenOf, until } from '@bidline/runtime/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningGateway } from '../src/index.ts';
import { ask } from './support/ask.ts';
import { gatewayBefore } from './support/gateway.ts';
import { IDS, startAnswering } from './support/services.ts';

let headers: Record<string, string>;
let port: number;
let gateway: RunningGateway;
const project = () => ask(gateway.port, 'GET', `/api/v1/projects/${IDS.good}`, { headers });

beforeAll(async () => {
  headers = { authorization: `Bearer ${await tokenOf('dwhz.sales1')}` };
  const service = await startAnswering();
  port = service.port;
  await service.stop();
  gateway = await gatewayBefore(`127.0.0.1:${port}`);
});
afterAll(() => gateway.stop());

test('a service that is away is told as such, and the gateway itself stays ready', async () => {
  expect(await project()).toMatchObject({ status: 503, headers: { 'retry-after': '2' }, body: { reason: 'DEPENDENCY_DOWN' } });
  expect((await ask(gateway.port, 'GET', '/readyz')).status).toBe(200);
  expect((await ask(gateway.port, 'GET', '/livez')).status).toBe(200);
});

test('a service that comes back is found again by itself', async () => {
  const service = await startAnswering(port);
  await until(async () => (await project()).status === 200, { timeoutMs: 5_000, everyMs: 100, what: 'the service to be found' });
  await service.stop();
});

test('a taken port is a clear message', async () => {
  await expect(gatewayBefore('127.0.0.1:1', { GATEWAY_PORT: String(gateway.port) })).rejects.toThrow(
    /cannot listen on 127\.0\.0\.1:\d+: set GATEWAY_PORT/,
  );
});

test('the end waits for requests under way', async () => {
  const service = await startAnswering();
  const ending = await gatewayBefore(`127.0.0.1:${service.port}`, { GATEWAY_CALL_SECONDS: '1' });
  const underWay = ask(ending.port, 'GET', `/api/v1/projects/${IDS.slow}`, { headers: { ...headers, connection: 'close' } });
  await until(async () => (await ask(ending.port, 'GET', '/readyz', { headers: { connection: 'close' } })).status === 200);
  const ended = ending.stop();
  expect((await underWay).status).toBe(504);
  await ended;
  await expect(ask(ending.port, 'GET', '/livez')).rejects.toThrow('ECONNREFUSED');
  await service.stop();
});
