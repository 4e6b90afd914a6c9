import { describe, expect, test } from 'vitest';
import { personOf } from './directory-account.ts';
import type { Account } from './directory-account.ts';

const account = (override: Partial<Account> = {}): Account => ({
  id: 'p1',
  username: 'dwhz.sales1',
  name: '王强',
  enabled: true,
  organisation: 'DWHZ',
  department: 'marketing-1',
  provinces: ['CN-ZJ', 'CN-JS'],
  roles: ['sales_manager'],
  ...override,
});

describe('O-1: the person behind an account', () => {
  test('O-1: as the account says, lists sorted', () => {
    const { enabled: _enabled, ...same } = account();
    expect(personOf(account())).toEqual({ ...same, provinces: ['CN-JS', 'CN-ZJ'], active: true });
  });

  test.each(['', 'dwhz', 'NOWHERE', '__proto__'])('O-1: an account of organisation %j is nobody', (organisation) => {
    expect(personOf(account({ organisation }))).toBeUndefined();
  });

  test.each<[string, Partial<Account>, object]>([
    ['roles of other systems are left out', { roles: ['offline_access', 'sales_manager', 'toString'] }, { roles: ['sales_manager'] }],
    ['a province named twice counts once', { provinces: ['CN-JS', 'CN-JS'] }, { provinces: ['CN-JS'] }],
    ['without a name the account name stands', { name: '' }, { name: 'dwhz.sales1' }],
    ['a disabled account is an inactive person', { enabled: false }, { active: false }],
  ])('O-1: %s', (_, override, expected) => {
    expect(personOf(account(override))).toMatchObject(expected);
  });
});
