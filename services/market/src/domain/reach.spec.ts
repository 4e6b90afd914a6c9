import { ROLES } from '@bidline/kernel';
import type { Person, Role } from '@bidline/kernel';
import { describe, expect, test } from 'vitest';
import { chartReach, peopleReach } from './reach.ts';

const ORGANISATION_OF = { subsidiary: 'DWHZ', headquarters: 'HQ', market: 'MARKET' } as const;

function somebody(role: Role, override: Partial<Person> = {}): Person {
  const organisationKind = ROLES[role].kind;
  const organisation = ORGANISATION_OF[organisationKind];
  return {
    id: 'p1',
    username: 'p1',
    name: '王强',
    organisation,
    organisationKind,
    department: '',
    roles: [role],
    provinces: [],
    ...override,
  };
}

const ALL = { all: true } as const;
const own = (organisation: string) => ({ all: false, audiences: [`o:${organisation}`] }) as const;

/** Every role of §0: which people, which charts. */
const REACH: Record<Role, [people: object, charts: object]> = {
  sales_manager: [own('DWHZ'), own('DWHZ')],
  marketing_director: [own('DWHZ'), own('DWHZ')],
  department_head: [own('DWHZ'), own('DWHZ')],
  commerce: [own('DWHZ'), own('DWHZ')],
  finance_head: [own('DWHZ'), own('DWHZ')],
  deputy_gm: [own('DWHZ'), own('DWHZ')],
  gm: [own('DWHZ'), own('DWHZ')],
  admin_office: [own('DWHZ'), own('DWHZ')],
  hq_accountant: [own('HQ'), own('HQ')],
  hq_finance_head: [own('HQ'), own('HQ')],
  hq_cfo: [own('HQ'), own('HQ')],
  hq_gm: [own('HQ'), own('HQ')],
  hq_deputy_gm: [ALL, own('HQ')],
  hq_leader: [ALL, own('HQ')],
  hq_office: [own('HQ'), own('HQ')],
  legal: [own('HQ'), own('HQ')],
  rd_leader: [own('HQ'), own('HQ')],
  market_staff: [ALL, ALL],
  market_director: [ALL, ALL],
  market_admin: [ALL, ALL],
};

describe('O-2: whose people and charts a role reaches', () => {
  test.each(Object.entries(REACH))('O-2, O-6: %s', (role, [people, charts]) => {
    expect(peopleReach(somebody(role as Role))).toEqual(people);
    expect(chartReach(somebody(role as Role))).toEqual(charts);
  });

  test('O-2: a role of the market department counts only for its people', () => {
    const odd = somebody('market_admin', { organisation: 'DWHZ', organisationKind: 'subsidiary' });
    expect(peopleReach(odd)).toEqual(own('DWHZ'));
    expect(chartReach(odd)).toEqual(own('DWHZ'));
  });

  test('O-2: who holds no role reaches the own organisation', () => {
    expect(peopleReach(somebody('gm', { roles: [] }))).toEqual(own('DWHZ'));
  });
});
