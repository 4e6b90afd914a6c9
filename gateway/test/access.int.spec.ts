import { rpcs } from '@bidline/proto';
import type { RunningService } from '@bidline/runtime';
import { tokenOf } from '@bidline/runtime/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunningGateway } from '../src/index.ts';
import { ask } from './support/ask.ts';
import { gatewayBefore } from './support/gateway.ts';
import { IDS, startAnswering } from './support/services.ts';

let service: RunningService;
let gateway: RunningGateway;
let token: string;

beforeAll(async () => {
  service = await startAnswering();
  gateway = await gatewayBefore(`127.0.0.1:${service.port}`);
  token = await tokenOf('dwhz.sales1');
});
afterAll(async () => {
  await gateway.stop();
  await service.stop();
});

const project = `/api/v1/projects/${IDS.good}`;
const portal = (label: string) => ({ host: `${label}.localhost:8080`, authorization: `Bearer ${token}` });

test('O-3: at their own portal, and at an address that is no portal, a person is served', async () => {
  for (const label of ['dwhz', 'DWHZ', 'intranet']) {
    expect(await ask(gateway.port, 'GET', project, { headers: portal(label) })).toMatchObject({ status: 200 });
  }
});

test.each(['xny', 'hq', 'market', 'hddl'])("O-3: at %s, another's portal, a person of DWHZ is told so", async (label) => {
  expect(await ask(gateway.port, 'GET', project, { headers: portal(label) })).toMatchObject({
    status: 403,
    body: { reason: 'WRONG_PORTAL', detail: expect.stringContaining('门户') },
  });
});

describe.each(
  rpcs()
    .filter((rpc) => !rpc.access.public)
    .map((rpc) => [rpc.method, rpc.http] as const),
)('O-1: %s', (_method, http) => {
  const path = http?.template.replace(/\{\w+\}/g, IDS.good) ?? '';
  const verb = http?.verb.toUpperCase() ?? '';

  test.each([
    ['without a token', undefined, 'TOKEN_MISSING', 'Bearer realm="bidline"'],
    ['with something else', 'Basic YTpi', 'TOKEN_INVALID', 'Bearer realm="bidline", error="invalid_token"'],
    ['with a forged token', 'Bearer eyJhbGciOiJub25lIn0.e30.', 'TOKEN_INVALID', 'Bearer realm="bidline", error="invalid_token"'],
  ])('%s', async (_name, authorization, reason, challenge) => {
    const reply = await ask(gateway.port, verb, path, { headers: authorization === undefined ? {} : { authorization } });
    expect(reply).toMatchObject({ status: 401, headers: { 'www-authenticate': challenge }, body: { reason } });
  });
});

test('O-1: a token whose signature was changed does not hold', async () => {
  const changed = token.slice(0, -4) + (token.endsWith('AAAA') ? 'BBBB' : 'AAAA');
  const reply = await ask(gateway.port, 'GET', project, { headers: { authorization: `Bearer ${changed}` } });
  expect(reply).toMatchObject({ status: 401, body: { reason: 'TOKEN_INVALID' } });
});

test('O-2: the wrong role is refused by the service, and told in the language asked for', async () => {
  const headers = { authorization: `Bearer ${token}`, 'idempotency-key': 'sync-by-a-manager', 'accept-language': 'en' };
  const reply = await ask(gateway.port, 'POST', '/api/v1/people:sync', { headers });
  expect(reply).toMatchObject({ status: 403, body: { reason: 'ROLE_NOT_ALLOWED', detail: expect.stringContaining('role') } });
});

test('a person has a measure of calls, others are not touched by it', async () => {
  const strict = await gatewayBefore(`127.0.0.1:${service.port}`, { GATEWAY_CALLS_PER_MINUTE: '2' });
  const other = await tokenOf('dwhz.sales2');
  const me = (bearer: string) => ask(strict.port, 'GET', project, { headers: { authorization: `Bearer ${bearer}` } });
  expect([(await me(token)).status, (await me(token)).status]).toEqual([200, 200]);
  expect(await me(token)).toMatchObject({ status: 429, body: { reason: 'TOO_MANY_REQUESTS' } });
  expect((await me(other)).status).toBe(200);
  await strict.stop();
});
