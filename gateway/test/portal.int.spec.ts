import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningGateway } from '../src/index.ts';
import { ask } from './support/ask.ts';
import { gatewayBefore } from './support/gateway.ts';

const PAGE = '<!doctype html><title>Bidline</title>';
const SCRIPT = 'export const portal = 1;';
const html = { accept: 'text/html,application/xhtml+xml' };

let folder: string;
let gateway: RunningGateway;
const get = (address: string, headers: Record<string, string> = {}) => ask(gateway.port, 'GET', address, { headers });

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'portal-'));
  mkdirSync(path.join(folder, 'assets'));
  writeFileSync(path.join(folder, 'index.html'), PAGE);
  writeFileSync(path.join(folder, 'assets', 'main-1a2b3c.js'), SCRIPT);
  writeFileSync(path.join(folder, 'assets', 'main-1a2b3c.js.br'), brotliCompressSync(SCRIPT));
  gateway = await gatewayBefore('127.0.0.1:1', { PORTAL_DIR: folder });
});
afterAll(async () => {
  await gateway.stop();
  rmSync(folder, { recursive: true });
});

test.each(['/', '/projects', '/projects/01900000-0000-7000-8000-00000000f00d', '/projects?state=closed'])(
  'the page stands at %s',
  async (address) => {
    expect(await get(address, html)).toMatchObject({ status: 200, text: PAGE, headers: { 'cache-control': 'no-cache' } });
  },
);

test.each([
  ['a file that is not there', '/assets/main-gone.js', html],
  ['a script of an address that is none', '/projects', { accept: '*/*' }],
  ['the interface', '/api/v1/nothing', html],
])('%s is missing, not the page', async (_name, address, headers) => {
  const reply = await get(address, headers);
  expect(reply.status).toBe(404);
  expect(reply.headers['content-type']).toContain('application/problem+json');
});

test.each(['/..%2f..%2f..%2fetc%2fpasswd', '/assets/..%5c..%5cindex.html', '/assets/%00'])(
  'there is no way out of the folder: %s',
  async (address) => {
    const reply = await get(address);
    expect(reply.status).toBeGreaterThanOrEqual(400);
    expect(reply.headers['content-type']).toContain('application/problem+json');
  },
);

test('hashed files are kept for a year, in the encoding made by the build', async () => {
  const plain = await get('/assets/main-1a2b3c.js');
  expect(plain).toMatchObject({ status: 200, text: SCRIPT, headers: { 'cache-control': 'public, max-age=31536000, immutable' } });
  const encoded = await get('/assets/main-1a2b3c.js', { 'accept-encoding': 'gzip, br' });
  expect(encoded.headers).toMatchObject({ 'content-encoding': 'br', 'content-type': expect.stringContaining('javascript') });
});

test('pages may load from here and the login server alone', async () => {
  const policy = String((await get('/', html)).headers['content-security-policy']);
  expect(policy).toContain("default-src 'self'");
  expect(policy).toMatch(/connect-src 'self' http:\/\/(localhost|127\.0\.0\.1):\d+(;|$)/);
  expect(policy).not.toMatch(/script-src[^;]*unsafe/);
});

test('O-1: the portal learns where to sign people in', async () => {
  expect(await get('/config.json')).toMatchObject({
    status: 200,
    headers: { 'cache-control': 'no-cache' },
    body: { issuer: expect.stringMatching(/\/realms\/bidline$/), realm: 'bidline', clientId: 'bidline-portal' },
  });
});

test('a long answer is compressed for those who take it', async () => {
  const small = await gatewayBefore('127.0.0.1:1', { GATEWAY_COMPRESS_FROM_BYTES: '10' });
  const reply = await fetch(`http://127.0.0.1:${small.port}/config.json`, { headers: { 'accept-encoding': 'gzip' } });
  expect(reply.headers.get('content-encoding')).toBe('gzip');
  expect(await reply.json()).toMatchObject({ realm: 'bidline' });
  await small.stop();
});
