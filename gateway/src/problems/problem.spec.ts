import { invalid, refuse } from '@bidline/kernel';
import type { RefusalKind } from '@bidline/kernel';
import { expect, test } from 'vitest';
import { fault, problemOf } from './problem.ts';

const PLACE = { instance: '/api/v1/projects', traceId: '0af7651916cd43dd8448eb211c80319c', locale: 'zh-CN' } as const;

test.each<[RefusalKind, number]>([
  ['invalid', 400],
  ['unauthenticated', 401],
  ['forbidden', 403],
  ['missing', 404],
  ['exists', 409],
  ['stale', 409],
  ['refused', 422],
  ['too_many', 429],
  ['unavailable', 503],
])('%s is answered with %i', (kind, status) => {
  expect(problemOf(refuse(kind, 'NOT_FOUND'), PLACE)).toMatchObject({ type: `urn:bidline:problem:${kind}`, status });
});

test('a fault of ours is 500, a late service 504, a body without measure 413', () => {
  const statuses = [fault('internal', 'INTERNAL'), fault('timeout', 'DEADLINE_EXCEEDED'), fault('too_large', 'REQUEST_TOO_LARGE')];
  expect(statuses.map((one) => problemOf(one, PLACE).status)).toEqual([500, 504, 413]);
});

test('texts are in the language asked for, names and params stay', () => {
  const refusal = invalid([
    { field: 'form.name', reason: 'TOO_LONG', params: { max: '200' } },
    { field: 'form.nature', reason: 'REQUIRED' },
  ]);
  expect(problemOf(refusal, PLACE)).toMatchObject({
    reason: 'FIELDS_INVALID',
    instance: '/api/v1/projects',
    traceId: PLACE.traceId,
    fields: [
      { field: 'form.name', reason: 'TOO_LONG', params: { max: '200' }, detail: '最多填写 200 个字' },
      { field: 'form.nature', reason: 'REQUIRED', params: {}, detail: '必填' },
    ],
  });
  expect(problemOf(refusal, { ...PLACE, locale: 'en' }).fields.map(({ detail }) => detail)).toEqual(['At most 200 characters', 'Required']);
});

test('a reason of a newer service is told by its name', () => {
  expect(problemOf(fault('refused', 'SOMETHING_NEW'), PLACE).detail).toBe('SOMETHING_NEW');
});
