import { rpcs } from '@bidline/proto';
import type { Rpc } from '@bidline/proto';
import { expect, test } from 'vitest';
import { expressPath, inMatchingOrder } from './routes.ts';

test.each([
  ['/api/v1/projects', '/api/v1/projects'],
  ['/api/v1/projects/{id}/changes', '/api/v1/projects/:id/changes'],
  ['/api/v1/people:sync', '/api/v1/people\\:sync'],
  ['/api/v1/people/{id}:merge', '/api/v1/people/:id\\:merge'],
])('%s becomes %s', (template, path) => {
  expect(expressPath(template)).toBe(path);
});

test('custom verbs come before variables that would swallow them, words before variables', () => {
  const templates = ['/p/{id}', '/p/mine', '/p/{id}:close', '/p:sync', '/p'];
  const all = templates.map((template) => ({ http: { verb: 'post', template, body: true } })) as unknown as Rpc[];
  const ordered = inMatchingOrder(all).map(({ http }) => http.template);
  expect(ordered.indexOf('/p/{id}:close')).toBeLessThan(ordered.indexOf('/p/{id}'));
  expect(ordered.indexOf('/p:sync')).toBeLessThan(ordered.indexOf('/p/{id}'));
  expect(ordered.indexOf('/p/mine')).toBeLessThan(ordered.indexOf('/p/{id}'));
});

test('every RPC of the contract has a route', () => {
  expect(inMatchingOrder(rpcs())).toHaveLength(rpcs().length);
});
