import { messageType } from '@bidline/proto';
import { expect, test } from 'vitest';
import { jsonFaults } from './json-faults.ts';
import { queryJson } from './query.ts';

const PROJECTS = messageType('bidline.projects.v1.ListProjectsRequest');
const PEOPLE = messageType('bidline.market.v1.ListPeopleRequest');

test.each([
  [PROJECTS, '', {}],
  [PROJECTS, '?stages=a&stages=b', { stages: ['a', 'b'] }],
  [PROJECTS, '?stages=a', { stages: ['a'] }],
  [PROJECTS, '?state=PROJECT_STATE_CLOSED&pageSize=50', { state: 'PROJECT_STATE_CLOSED', pageSize: 50 }],
  [PROJECTS, '?amountFromFen=9007199254740991', { amountFromFen: '9007199254740991' }],
  [PROJECTS, '?orderBy=registered_at+desc&query=%E9%A3%8E%E7%94%B5', { orderBy: 'registered_at desc', query: '风电' }],
  [PEOPLE, '?includeInactive=true', { includeInactive: true }],
  [PEOPLE, '?includeInactive=false', { includeInactive: false }],
])('$1: %s is read by the types of its fields', (type, query, json) => {
  const read = queryJson(type, `/api/v1/x${query}`);
  expect(read).toEqual(json);
  expect(jsonFaults(type, read)).toEqual([]);
});

test.each([
  ['?pageSize=many', { field: 'pageSize', reason: 'WRONG_TYPE', params: { expected: 'integer' } }],
  ['?pageSize=', { field: 'pageSize', reason: 'WRONG_TYPE', params: { expected: 'integer' } }],
  ['?pageSize=1e2', { field: 'pageSize', reason: 'WRONG_TYPE', params: { expected: 'integer' } }],
  ['?pageSize=2147483648', { field: 'pageSize', reason: 'OUT_OF_RANGE', params: { min: '-2147483647', max: '2147483647' } }],
  ['?pageSize=1&pageSize=2', { field: 'pageSize', reason: 'WRONG_TYPE', params: { expected: 'integer' } }],
  ['?query=a&query=b', { field: 'query', reason: 'WRONG_TYPE', params: { expected: 'string' } }],
  ['?amountFromFen=9007199254740992', expect.objectContaining({ field: 'amountFromFen', reason: 'OUT_OF_RANGE' })],
  ['?state=PROJECT_STATE_LOST', expect.objectContaining({ field: 'state', reason: 'WRONG_TYPE' })],
  ['?colour=red', { field: 'colour', reason: 'UNKNOWN_FIELD', params: { name: 'colour' } }],
  ['?stages[0]=a', { field: 'stages[0]', reason: 'UNKNOWN_FIELD', params: { name: 'stages[0]' } }],
  ['?__proto__=a', { field: '__proto__', reason: 'UNKNOWN_FIELD', params: { name: '__proto__' } }],
])('%s is refused at its field', (query, fault) => {
  expect(jsonFaults(PROJECTS, queryJson(PROJECTS, `/api/v1/projects${query}`))).toEqual([fault]);
});
