import { invalid, refuse } from '@bidline/kernel';
import { statusOf } from '@bidline/runtime';
import { Metadata, status as Code } from '@grpc/grpc-js';
import { expect, test } from 'vitest';
import { faultOfError } from './fault-of-error.ts';

const serviceError = (parts: object) =>
  Object.assign(new Error('call failed'), { code: Code.UNKNOWN, details: '', metadata: new Metadata() }, parts);

test("a service's refusal arrives whole", () => {
  const refusal = invalid([{ field: 'form.name', reason: 'TOO_LONG', params: { max: '200' } }]);
  expect(faultOfError(serviceError(statusOf(refusal)))).toMatchObject({
    kind: 'invalid',
    reason: 'FIELDS_INVALID',
    fields: refusal.fields,
  });
  expect(faultOfError(serviceError(statusOf(refuse('stale', 'STALE_VERSION'))))).toMatchObject({ kind: 'stale', reason: 'STALE_VERSION' });
});

test.each([
  ['a service that is away', serviceError({ code: Code.UNAVAILABLE }), 'unavailable', 'DEPENDENCY_DOWN'],
  ['a service that is late', serviceError({ code: Code.DEADLINE_EXCEEDED }), 'timeout', 'DEADLINE_EXCEEDED'],
  ['a service that broke', serviceError({ code: Code.INTERNAL }), 'internal', 'INTERNAL'],
  ['a body without measure', Object.assign(new Error('too large'), { status: 413 }), 'too_large', 'REQUEST_TOO_LARGE'],
  ['an address that cannot be decoded', Object.assign(new URIError('bad'), { status: 400 }), 'invalid', 'MALFORMED_REQUEST'],
  ['a mistake of ours', new TypeError('x is undefined'), 'internal', 'INTERNAL'],
  ['something thrown that is no error', 'oops', 'internal', 'INTERNAL'],
])('%s', (_name, error, kind, reason) => {
  expect(faultOfError(error)).toMatchObject({ kind, reason });
});
