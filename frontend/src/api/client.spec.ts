import { afterEach, expect, test, vi } from 'vitest';
import { api, connectClient, dataOf, idempotent } from './client.ts';
import { ApiProblem } from './problem.ts';
import { traceparent } from './trace.ts';

afterEach(() => vi.unstubAllGlobals());

/** Answers each request with a body, and keeps what was asked. */
function answer(status: number, body: unknown): Request[] {
  const asked: Request[] = [];
  vi.stubGlobal('location', { ...globalThis.location, href: 'http://dwhz.localhost/' });
  const fetchFake = (request: Request): Promise<Response> => {
    asked.push(request);
    return Promise.resolve(new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } }));
  };
  vi.stubGlobal('fetch', fetchFake);
  return asked;
}
const ask = () => dataOf(api.GET('/api/v1/organisations', { baseUrl: 'http://dwhz.localhost', fetch: globalThis.fetch }));

test('a request carries token, language and trace', async () => {
  connectClient({ token: () => Promise.resolve('the-token'), locale: () => 'en' });
  const asked = answer(200, { organisations: [] });
  await ask();
  const headers = asked[0]?.headers;
  expect(headers?.get('authorization')).toBe('Bearer the-token');
  expect(headers?.get('accept-language')).toBe('en');
  expect(headers?.get('traceparent')).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
});

test('without a token none is sent', async () => {
  connectClient({ token: () => Promise.resolve(undefined), locale: () => 'zh-CN' });
  const asked = answer(200, { organisations: [] });
  await ask();
  expect(asked[0]?.headers.has('authorization')).toBe(false);
});

test('a refusal is thrown with its reason', async () => {
  answer(403, { status: 403, reason: 'WRONG_PORTAL', detail: 'x' });
  await expect(ask()).rejects.toThrow(ApiProblem);
  await expect(ask()).rejects.toMatchObject({ problem: { reason: 'WRONG_PORTAL' } });
});

test('the key of a write is a header', () => expect(idempotent('k')).toEqual({ 'Idempotency-Key': 'k' }));

test('requests of one act share a trace, the next act has another', () => {
  const traceOf = (now: number): string => traceparent(now).slice(3, 35);
  const first = traceOf(10_000);
  expect(traceOf(10_050)).toBe(first);
  expect(traceOf(10_500)).not.toBe(first);
});
