import { expect, test } from 'vitest';
import { personOf } from './person.ts';

const claims = {
  sub: '1',
  preferred_username: 'dwhz.sales1',
  name: '陈立',
  org: 'DWHZ',
  org_kind: 'subsidiary',
  department: 'marketing-1',
  roles: ['sales_manager', 'offline_access'],
  provinces: ['CN-JS'],
};

test('O-1: a token names the person; roles that Bidline does not know are left out', () => {
  expect(personOf(claims)).toMatchObject({ id: '1', name: '陈立', organisation: 'DWHZ', roles: ['sales_manager'], provinces: ['CN-JS'] });
});

test.each([['sub'], ['org'], ['org_kind']])('a token without %s names nobody', (claim) => {
  expect(personOf({ ...claims, [claim]: undefined })).toBeUndefined();
});
