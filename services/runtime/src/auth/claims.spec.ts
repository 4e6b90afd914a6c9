import { describe, expect, it } from 'vitest';
import { personOf } from './claims.ts';

const claims = {
  typ: 'Bearer',
  sub: '0192f6a0-0000-7000-8000-000000000001',
  preferred_username: 'dwhz.sales1',
  name: '王小明',
  org: 'DWHZ',
  org_kind: 'subsidiary',
  department: 'marketing-1',
  roles: ['sales_manager', 'offline_access', 'toString'],
  provinces: ['CN-JS'],
};

describe('the person of a token', () => {
  it('O-1: is read from the claims; roles that are not ours fall away', () => {
    expect(personOf(claims)).toEqual({
      id: claims.sub,
      username: 'dwhz.sales1',
      name: '王小明',
      organisation: 'DWHZ',
      organisationKind: 'subsidiary',
      department: 'marketing-1',
      roles: ['sales_manager'],
      provinces: ['CN-JS'],
    });
  });

  it('covers no province when the claim is absent', () => {
    expect(personOf({ ...claims, provinces: undefined })?.provinces).toEqual([]);
  });

  it.each([
    ['ID token', { typ: 'ID' }],
    ['refresh token', { typ: 'Refresh' }],
    ['no typ', { typ: undefined }],
    ['no subject', { sub: undefined }],
    ['an empty subject', { sub: '' }],
    ['no name', { name: undefined }],
    ['no organisation', { org: undefined }],
    ['an unknown organisation', { org: 'ACME' }],
    ['an organisation by a property every object has', { org: 'constructor' }],
    ['a kind that is not the organisation’s', { org_kind: 'market' }],
    ['an unknown kind', { org_kind: 'partner' }],
    ['no department', { department: undefined }],
    ['roles that are no list', { roles: 'sales_manager' }],
    ['no roles at all', { roles: undefined }],
  ])('O-1: %s makes no person', (_, override) => {
    expect(personOf({ ...claims, ...override })).toBeUndefined();
  });
});
