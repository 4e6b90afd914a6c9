import type { DirectoryPerson, VersionedPerson } from '@bidline/kernel';
import { describe, expect, test } from 'vitest';
import { syncPlan } from './directory-sync.ts';

const person = (override: Partial<DirectoryPerson> = {}): DirectoryPerson => ({
  id: 'p1',
  username: 'dwhz.sales1',
  name: '王强',
  organisation: 'DWHZ',
  department: 'marketing-1',
  roles: ['sales_manager'],
  provinces: ['CN-JS', 'CN-ZJ'],
  active: true,
  ...override,
});
const known = (override: Partial<VersionedPerson> = {}): VersionedPerson => ({ ...person(), version: 3, ...override });

describe('O-1: the directory follows the accounts', () => {
  test('O-1: a new account is version 1', () => {
    expect(syncPlan([], [person()])).toEqual({ changed: [{ ...person(), version: 1 }], deactivated: [] });
  });

  test('O-1: an account that agrees is not written', () => {
    expect(syncPlan([known()], [person()])).toEqual({ changed: [], deactivated: [] });
  });

  test.each<[string, Partial<DirectoryPerson>]>([
    ['username', { username: 'dwhz.sales9' }],
    ['name', { name: '王小强' }],
    ['organisation', { organisation: 'XNY' }],
    ['department', { department: 'marketing-2' }],
    ['roles', { roles: ['marketing_director', 'sales_manager'] }],
    ['provinces', { provinces: ['CN-JS'] }],
  ])('O-1: a change of %s is one version more', (_, override) => {
    expect(syncPlan([known()], [person(override)])).toEqual({ changed: [{ ...person(override), version: 4 }], deactivated: [] });
  });

  test.each<[string, DirectoryPerson[]]>([
    ['disabled', [person({ active: false })]],
    ['gone', []],
  ])('O-1: a person whose account is %s becomes inactive and stays', (_, people) => {
    expect(syncPlan([known()], people)).toEqual({ changed: [], deactivated: [{ ...known(), active: false, version: 4 }] });
  });

  test('O-1: who is inactive already is not written again', () => {
    const inactive = known({ active: false });
    expect(syncPlan([inactive], [])).toEqual({ changed: [], deactivated: [] });
    expect(syncPlan([inactive], [person({ active: false })])).toEqual({ changed: [], deactivated: [] });
  });

  test('O-1: an inactive person who changes stays counted as changed', () => {
    const inactive = known({ active: false });
    expect(syncPlan([inactive], [person({ active: false, name: '王小强' })]).changed).toHaveLength(1);
  });

  test('O-1: an account that comes back is active again', () => {
    expect(syncPlan([known({ active: false })], [person()]).changed).toEqual([known({ version: 4 })]);
  });

  test('O-1: a new account that is disabled is added inactive', () => {
    expect(syncPlan([], [person({ active: false })]).changed).toEqual([{ ...person({ active: false }), version: 1 }]);
  });
});
