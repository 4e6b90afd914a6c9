import { expect, test } from 'vitest';
import { fromJson, toJson } from './json.ts';
import { accessOf } from './rpcs.ts';

const FORM = 'bidline.projects.v1.RegistrationForm';

test('int64 travels as text and comes back exactly', () => {
  const json = toJson(FORM, fromJson(FORM, { estimatedAmountFen: '9007199254740993' }));
  expect(json).toMatchObject({ estimatedAmountFen: '9007199254740993' });
});

test('defaults are written, what is not set stays absent', () => {
  const json = toJson(FORM, fromJson(FORM, {}));
  expect(json).toMatchObject({ name: '', competitors: [], estimatedAmountFen: '0' });
  expect(json).not.toHaveProperty('winProbability');
  expect(json).not.toHaveProperty('ownerUnit');
});

test.each([
  ['a field that the message does not have', { nmae: 'x' }],
  ['a value of another type', { name: 1 }],
  ['an amount that no int64 holds', { estimatedAmountFen: '9223372036854775808' }],
])('%s is an error', (_, json) => {
  expect(() => fromJson(FORM, json)).toThrow();
});

test('names that the contract does not have are mistakes in code', () => {
  expect(() => toJson('bidline.projects.v1.Nothing', new Uint8Array())).toThrow('the contract has no message');
  expect(() => accessOf('/bidline.projects.v1.ProjectsService/Nothing')).toThrow('the contract has no RPC');
});

test('O-2: the access rule of an RPC in the words of tokens', () => {
  expect(accessOf('/bidline.projects.v1.ProjectsService/RegisterProject')).toEqual({
    roles: ['sales_manager'],
    scope: 'person',
    public: false,
    sideEffects: true,
  });
});
