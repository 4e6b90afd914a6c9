import { describe, expect, test } from 'vitest';
import { peopleFilterFaults, tidyFilter } from './people-filter.ts';

const filter = { query: '', organisation: '', role: '', includeInactive: false };

describe('O-1: filters of the list of people', () => {
  test.each<[string, Partial<typeof filter>, number, object[]]>([
    ['nothing asked', {}, 0, []],
    ['everything asked', { query: '王', organisation: 'DWHZ', role: 'sales_manager' }, 200, []],
    ['64 characters', { query: '王'.repeat(64) }, 1, []],
    ['65 characters', { query: '王'.repeat(65) }, 1, [{ field: 'query', reason: 'TOO_LONG', params: { max: '64' } }]],
    ['a control character', { query: 'a\u0000b' }, 1, [{ field: 'query', reason: 'CONTROL_CHARACTERS' }]],
    [
      'an unknown organisation',
      { organisation: 'dwhz' },
      1,
      [{ field: 'organisation', reason: 'ORGANISATION_UNKNOWN', params: { organisation: 'dwhz' } }],
    ],
    ['an unknown role', { role: 'boss' }, 1, [{ field: 'role', reason: 'ROLE_UNKNOWN', params: { role: 'boss' } }]],
    ['a negative page', {}, -1, [{ field: 'pageSize', reason: 'OUT_OF_RANGE', params: { min: '0', max: '200' } }]],
    ['201 rows', {}, 201, [{ field: 'pageSize', reason: 'OUT_OF_RANGE', params: { min: '0', max: '200' } }]],
  ])('O-1: %s', (_, override, pageSize, expected) => {
    expect(peopleFilterFaults({ ...filter, ...override }, pageSize)).toEqual(expected);
  });

  test('O-1: case and outer blanks do not matter', () => {
    expect(tidyFilter({ ...filter, query: ' WangQ ' }).query).toBe('wangq');
  });
});
