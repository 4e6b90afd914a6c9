import { invalid, REASONS, refuse, Refusal } from '@bidline/kernel';
import type { Reason, RefusalKind } from '@bidline/kernel';
import { BadRequest, ErrorInfo } from '@bidline/proto/gen/google/rpc/error_details.ts';
import { Status } from '@bidline/proto/gen/google/rpc/status.ts';
import { Metadata, status } from '@grpc/grpc-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf, statusOf } from './refusal-status.ts';

const KINDS: readonly (readonly [RefusalKind, Reason, status])[] = [
  ['invalid', 'FIELDS_INVALID', status.INVALID_ARGUMENT],
  ['missing', 'NOT_FOUND', status.NOT_FOUND],
  ['exists', 'IDEMPOTENCY_KEY_REUSED', status.ALREADY_EXISTS],
  ['refused', 'RETIRED_IN_DICTIONARY', status.FAILED_PRECONDITION],
  ['stale', 'STALE_VERSION', status.ABORTED],
  ['forbidden', 'ROLE_NOT_ALLOWED', status.PERMISSION_DENIED],
  ['unauthenticated', 'TOKEN_EXPIRED', status.UNAUTHENTICATED],
  ['too_many', 'TOO_MANY_REQUESTS', status.RESOURCE_EXHAUSTED],
  ['unavailable', 'DEPENDENCY_DOWN', status.UNAVAILABLE],
  ['unavailable', 'DEADLINE_EXCEEDED', status.DEADLINE_EXCEEDED],
  ['unavailable', 'INTERNAL', status.INTERNAL],
];

const reasons = fc.constantFrom(...(Object.keys(REASONS) as Reason[]));
const texts = fc.string({ unit: 'grapheme', maxLength: 20 });
const params = fc.dictionary(fc.stringMatching(/^[a-zA-Z]\w{0,12}$/), texts, { maxKeys: 3, noNullPrototype: true });
// A fault without params and one with none of them are the same to everybody.
const faults = fc
  .record({ field: texts, reason: reasons, params })
  .map((fault) => (Object.keys(fault.params).length > 0 ? fault : { field: fault.field, reason: fault.reason }));
const refusals = fc
  .tuple(fc.constantFrom(...KINDS.map(([kind]) => kind)), reasons, params, fc.array(faults, { maxLength: 8 }))
  .filter(([, reason]) => reason !== 'INTERNAL' && reason !== 'DEADLINE_EXCEEDED')
  .map(([kind, reason, whole, fields]) => new Refusal(kind, reason, whole, fields));

const detailsOf = (metadata: Metadata) => Status.decode(metadata.get('grpc-status-details-bin')[0] as Buffer).details;

describe('a refusal as a gRPC status', () => {
  it.each(KINDS)('%s (%s) is told by code %i, and read back from it', (kind, reason, code) => {
    const told = statusOf(refuse(kind, reason));
    expect(told.code).toBe(code);
    expect(refusalOf(told)).toEqual(refuse(kind, reason));
  });

  it('comes back as it went, with params and faults in their order', () => {
    fc.assert(
      fc.property(refusals, (refusal) => {
        expect(refusalOf(statusOf(refusal))).toEqual(refusal);
      }),
    );
  });

  it('says ErrorInfo of domain bidline and BadRequest for tools that know the standard', () => {
    const refusal = invalid([
      { field: 'form.name', reason: 'TOO_LONG', params: { max: '100' } },
      { field: 'form.decisionGroup[0].role', reason: 'REQUIRED' },
    ]);
    const [whole, violations] = detailsOf(statusOf(refusal).metadata);
    expect(ErrorInfo.decode(whole!.value)).toEqual({ reason: 'FIELDS_INVALID', domain: 'bidline', metadata: {} });
    expect(BadRequest.decode(violations!.value).fieldViolations).toMatchObject([
      { field: 'form.name', reason: 'TOO_LONG', description: '最多填写 100 个字' },
      { field: 'form.decisionGroup[0].role', reason: 'REQUIRED', description: '必填' },
    ]);
  });

  it('speaks the language of the caller', () => {
    expect(statusOf(refuse('unauthenticated', 'TOKEN_MISSING')).details).toBe('请先登录');
    expect(statusOf(refuse('unauthenticated', 'TOKEN_MISSING'), 'en').details).toBe('Sign in first');
  });

  it('stays below what HTTP/2 peers take, whatever the number and length of faults', () => {
    const many = Array.from({ length: 5_000 }, (_, index) => ({
      field: `rows[${index}].name`,
      reason: 'TOO_LONG' as const,
      params: { max: '长'.repeat(600) },
    }));
    const { metadata } = statusOf(invalid(many));
    expect((metadata.get('grpc-status-details-bin')[0] as Buffer).length).toBeLessThan(40_000);
    expect(refusalOf(statusOf(invalid(many))).fields[0]?.field).toBe('rows[0].name');
  });
});

describe('an error that carries no refusal of ours', () => {
  const withDetails = (bytes: Buffer): Metadata => {
    const metadata = new Metadata();
    metadata.set('grpc-status-details-bin', bytes);
    return metadata;
  };
  const foreign = Buffer.from(
    Status.encode({
      code: 5,
      message: '',
      details: [
        {
          typeUrl: 'type.googleapis.com/google.rpc.ErrorInfo',
          value: Buffer.from(ErrorInfo.encode({ reason: 'NOPE', domain: 'bidline', metadata: {} }).finish()),
        },
      ],
    }).finish(),
  );

  it.each([
    [status.UNAVAILABLE, 'unavailable', 'DEPENDENCY_DOWN'],
    [status.DEADLINE_EXCEEDED, 'unavailable', 'DEADLINE_EXCEEDED'],
    [status.UNAUTHENTICATED, 'unauthenticated', 'TOKEN_INVALID'],
    [status.PERMISSION_DENIED, 'forbidden', 'ROLE_NOT_ALLOWED'],
    [status.NOT_FOUND, 'missing', 'NOT_FOUND'],
    [status.INVALID_ARGUMENT, 'invalid', 'MALFORMED_REQUEST'],
    [status.INTERNAL, 'unavailable', 'INTERNAL'],
    [status.UNIMPLEMENTED, 'unavailable', 'INTERNAL'],
    [status.RESOURCE_EXHAUSTED, 'unavailable', 'INTERNAL'],
    [status.UNKNOWN, 'unavailable', 'INTERNAL'],
  ] as const)('code %i means %s %s', (code, kind, reason) => {
    expect(refusalOf({ code, metadata: new Metadata() })).toEqual(refuse(kind, reason));
  });

  it.each([
    ['bytes that are no status', Buffer.from([255, 255, 255])],
    ['a reason that we do not know', foreign],
  ])('%s count as no details', (_, bytes) => {
    expect(refusalOf({ code: status.NOT_FOUND, metadata: withDetails(bytes) })).toEqual(refuse('missing', 'NOT_FOUND'));
  });
});
