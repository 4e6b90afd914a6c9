import type { RefusalKind } from '@bidline/kernel';
import type { RunningService } from '@bidline/runtime';
import { tokenOf, until } from '@bidline/runtime/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningGateway } from '../src/index.ts';
import { ask } from './support/ask.ts';
import type { Asked } from './support/ask.ts';
import { gatewayBefore } from './support/gateway.ts';
import { IDS, seen, startAnswering } from './support/services.ts';

let service: RunningService;
let gateway: RunningGateway;
let manager: Record<string, string>;

beforeAll(async () => {
  service = await startAnswering();
  gateway = await gatewayBefore(`127.0.0.1:${service.port}`, { GATEWAY_CALL_SECONDS: '1' });
  manager = { authorization: `Bearer ${await tokenOf('dwhz.sales1')}` };
});
afterAll(async () => {
  await gateway.stop();
  await service.stop();
});

let keys = 0;
const get = (path: string, asked: Asked = {}) => ask(gateway.port, 'GET', path, { ...asked, headers: { ...manager, ...asked.headers } });
const send = (method: string, path: string, body: unknown, headers: Record<string, string> = {}) =>
  ask(gateway.port, method, path, { body, headers: { ...manager, 'idempotency-key': `key-${Date.now()}-${keys++}`, ...headers } });

test('an answer is proto3 JSON: int64 as text, defaults written, nothing kept by caches', async () => {
  const reply = await get(`/api/v1/projects/${IDS.good}`);
  expect(reply).toMatchObject({
    status: 200,
    headers: { 'cache-control': 'no-store', 'content-type': 'application/json; charset=utf-8' },
    body: { project: { id: IDS.good, form: { name: '风电', estimatedAmountFen: '9007199254740991', competitors: [] } }, editable: false },
  });
});

test.each<[RefusalKind, number, string]>([
  ['invalid', 400, 'FIELDS_INVALID'],
  ['unauthenticated', 401, 'TOKEN_EXPIRED'],
  ['forbidden', 403, 'ROLE_NOT_ALLOWED'],
  ['missing', 404, 'NOT_FOUND'],
  ['exists', 409, 'IDEMPOTENCY_KEY_REUSED'],
  ['stale', 409, 'STALE_VERSION'],
  ['refused', 422, 'PATH_MISMATCH'],
  ['too_many', 429, 'TOO_MANY_REQUESTS'],
  ['unavailable', 503, 'DEPENDENCY_DOWN'],
])('a refusal of the kind %s arrives as %i %s', async (kind, status, reason) => {
  const reply = await get(`/api/v1/projects/${IDS.of(kind)}`);
  expect(reply.status).toBe(status);
  expect(reply.headers['content-type']).toContain('application/problem+json');
  expect(reply.body).toMatchObject({
    status,
    reason,
    type: `urn:bidline:problem:${kind}`,
    traceId: expect.stringMatching(/^[0-9a-f]{32}$/),
  });
  expect(reply.headers['retry-after'] !== undefined).toBe(status === 429 || status === 503);
  expect(reply.headers['www-authenticate'] !== undefined).toBe(status === 401);
});

test('faults of fields come with their params, in the language asked for', async () => {
  const reply = await get(`/api/v1/projects/${IDS.of('invalid')}`, { headers: { 'accept-language': 'en' } });
  expect(reply.headers['content-language']).toBe('en');
  expect(reply.body).toMatchObject({
    fields: [
      {
        field: 'form.decisionGroup[0].role',
        reason: 'NOT_IN_DICTIONARY',
        params: { dictionary: 'decision_role' },
        detail: expect.stringContaining('decision_role'),
      },
    ],
  });
});

test('a mistake of a service is 500 and says nothing of itself', async () => {
  const reply = await get(`/api/v1/projects/${IDS.broken}`);
  expect(reply).toMatchObject({ status: 500, body: { reason: 'INTERNAL' } });
  expect(reply.text).not.toContain('mistake');
});

test('a call that takes too long is given up with 504', async () => {
  expect(await get(`/api/v1/projects/${IDS.slow}`)).toMatchObject({ status: 504, body: { reason: 'DEADLINE_EXCEEDED' } });
});

test('a client that leaves cancels its call', async () => {
  const before = seen.cancelled;
  const leaving = new AbortController();
  const asked = get(`/api/v1/projects/${IDS.slow}`, { signal: leaving.signal });
  setTimeout(() => leaving.abort(), 200);
  await expect(asked).rejects.toThrow();
  await until(() => seen.cancelled > before, { timeoutMs: 700, what: 'the cancellation to arrive before the deadline' });
});

test('a query string arrives typed, and with it language and address of the caller', async () => {
  const query = '?stages=lead&stages=bid&pageSize=50&amountFromFen=100&state=PROJECT_STATE_CLOSED&query=%E9%A3%8E';
  const reply = await get(`/api/v1/projects${query}`, { headers: { 'accept-language': 'en-GB' } });
  const { nextPageToken } = reply.body as { nextPageToken: string };
  const arrived = {
    stages: ['lead', 'bid'],
    pageSize: 50,
    amountFromFen: 100,
    state: 'PROJECT_STATE_CLOSED',
    query: '风',
    locale: 'en',
    ip: '127.0.0.1',
  };
  expect(JSON.parse(nextPageToken)).toMatchObject(arrived);
});

test.each([
  ['?colour=red', 'colour', 'UNKNOWN_FIELD'],
  ['?pageSize=ten', 'pageSize', 'WRONG_TYPE'],
])('%s is refused at its field', async (query, field, reason) => {
  expect(await get(`/api/v1/projects${query}`)).toMatchObject({
    status: 400,
    body: { reason: 'FIELDS_INVALID', fields: [{ field, reason }] },
  });
});

test.each(['not-a-uuid', '%F0%9F%98%80', '01900000-0000-7000-8000-00000000f00d%00'])(
  'a malformed id answers as a missing record: %s',
  async (id) => {
    expect(await get(`/api/v1/projects/${id}`)).toMatchObject({ status: 404, body: { reason: 'NOT_FOUND' } });
  },
);

test('an address that cannot be decoded is 400', async () => {
  expect(await get('/api/v1/projects/%E0%A4%A')).toMatchObject({ status: 400, body: { reason: 'MALFORMED_REQUEST' } });
});

test('a command carries its body over', async () => {
  const reply = await send('POST', '/api/v1/projects', { form: { name: '风电', estimatedAmountFen: '199999999', winProbability: 0 } });
  expect(reply).toMatchObject({
    status: 200,
    body: { project: { trackingNumber: 'DWHZ-2026-000001', form: { estimatedAmountFen: '199999999', winProbability: 0 } } },
  });
});

test('the path says which record; a body may repeat it and not contradict it', async () => {
  const put = (body: object) => send('PUT', `/api/v1/projects/${IDS.good}`, body);
  expect(await put({ version: '2' })).toMatchObject({ status: 200, body: { project: { id: IDS.good, version: '2' } } });
  expect(await put({ id: IDS.good })).toMatchObject({ status: 200 });
  expect(await put({ id: IDS.slow })).toMatchObject({ status: 400, body: { fields: [{ field: 'id', reason: 'PATH_MISMATCH' }] } });
});

test.each<[string, unknown, object]>([
  [
    'a field that does not exist',
    { form: { nmae: 'x' } },
    { reason: 'FIELDS_INVALID', fields: [{ field: 'form.nmae', reason: 'UNKNOWN_FIELD' }] },
  ],
  ['a value of another type', { form: { name: 7 } }, { reason: 'FIELDS_INVALID', fields: [{ field: 'form.name', reason: 'WRONG_TYPE' }] }],
  ['JSON that breaks off', '{"form": {"name": ', { reason: 'MALFORMED_REQUEST', params: { position: '18' } }],
  ['JSON with a slip', '{"form": {"name": x}}', { reason: 'MALFORMED_REQUEST', params: { position: '18' } }],
  ['a list', '[]', { reason: 'MALFORMED_REQUEST', params: { expected: 'object' } }],
])('a body with %s is refused', async (_name, body, problem) => {
  expect(await send('POST', '/api/v1/projects', body)).toMatchObject({ status: 400, body: problem });
});

test('a form post is no JSON', async () => {
  const reply = await send('POST', '/api/v1/projects', 'name=x', { 'content-type': 'application/x-www-form-urlencoded' });
  expect(reply).toMatchObject({ status: 400, body: { reason: 'MALFORMED_REQUEST', params: { expected: 'application/json' } } });
});

test('a body above 1 MB is refused with 413', async () => {
  const reply = await send('POST', '/api/v1/projects', { form: { overview: 'x'.repeat(1024 * 1024) } });
  expect(reply).toMatchObject({ status: 413, body: { reason: 'REQUEST_TOO_LARGE' } });
});

test.each([
  [undefined, 'IDEMPOTENCY_KEY_REQUIRED'],
  ['short', 'IDEMPOTENCY_KEY_INVALID'],
  ['a key with blanks', 'IDEMPOTENCY_KEY_INVALID'],
  ['k'.repeat(129), 'IDEMPOTENCY_KEY_INVALID'],
])('a command with the Idempotency-Key %s is refused', async (key, reason) => {
  const headers = { ...manager, ...(key !== undefined && { 'idempotency-key': key }) };
  expect(await ask(gateway.port, 'POST', '/api/v1/projects', { body: {}, headers })).toMatchObject({ status: 400, body: { reason } });
});

test('a custom verb reaches its own RPC', async () => {
  const headers = { authorization: `Bearer ${await tokenOf('market.admin')}` };
  const reply = await send('POST', '/api/v1/people:sync', undefined, headers);
  expect(reply).toMatchObject({ status: 200, body: { read: 3, changed: 2, deactivated: 1 } });
});

test('what the contract does not have is 404', async () => {
  expect(await get('/api/v1/nothing')).toMatchObject({ status: 404, body: { reason: 'NOT_FOUND', instance: '/api/v1/nothing' } });
  expect(await send('DELETE', `/api/v1/projects/${IDS.good}`, undefined)).toMatchObject({ status: 404 });
});
