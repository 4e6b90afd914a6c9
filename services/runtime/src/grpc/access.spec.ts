import { refuse } from '@bidline/kernel';
import type { Person } from '@bidline/kernel';
import type { Access } from '@bidline/proto';
import { describe, expect, it } from 'vitest';
import { admit } from './access.ts';

const manager: Person = {
  id: 'p1',
  username: 'dwhz.sales1',
  name: '王小明',
  organisation: 'DWHZ',
  organisationKind: 'subsidiary',
  department: 'marketing-1',
  roles: ['sales_manager'],
  provinces: [],
};
const rule = (override: Partial<Access>): Access => ({ roles: [], scope: 'person', public: false, sideEffects: false, ...override });
const known = (person: Person) => async () => person;

describe('who may call', () => {
  it.each([
    ['no role named', [], manager, true],
    ['the role', ['sales_manager'], manager, true],
    ['one of the roles', ['gm', 'sales_manager'], manager, true],
    ['another role', ['gm'], manager, false],
    ['a role of no catalogue', ['superuser'], { ...manager, roles: ['superuser' as never] }, false],
    ['a role of another kind of organisation', ['market_admin'], { ...manager, roles: ['market_admin'] as const }, false],
    ['no role at all', ['sales_manager'], { ...manager, roles: [] }, false],
  ] as const)('O-2: %s', async (_, roles, person, allowed) => {
    const expected = allowed ? person : refuse('forbidden', 'ROLE_NOT_ALLOWED');
    expect(await admit(rule({ roles }), 'token', known(person))).toEqual(expected);
  });

  it('O-1: nobody is asked for in a public RPC', async () => {
    const never = () => Promise.reject(new Error('asked'));
    expect(await admit(rule({ public: true }), undefined, never)).toBeUndefined();
  });

  it('O-1: a token that does not count is refused as it was', async () => {
    const expired = refuse('unauthenticated', 'TOKEN_EXPIRED');
    expect(await admit(rule({ roles: ['gm'] }), 'token', async () => expired)).toBe(expired);
  });
});
