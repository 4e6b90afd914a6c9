import { ORGANISATIONS, rolesOfKind, SHIPPED_CHARTS, SHIPPED_DICTIONARIES } from '@bidline/kernel';
import { describe, expect, it } from 'vitest';
import { bidlineRealm, otherRealm, realmsOf } from '../realm.ts';
import { settingsOf } from '../stack/settings.ts';
import { portalOrigins } from './clients.ts';
import { demoPeople } from './people.ts';

const demo = settingsOf('demo', '/repository', {}, {});
const test = settingsOf('test', '/repository', {}, {});
const production = settingsOf('demo', '/repository', {}, { DEMO_ACCOUNTS: 'no', PORTAL_DOMAIN: 'bidline.example' });
const clientOf = (realm: ReturnType<typeof bidlineRealm>, id: string) => realm.clients.find(({ clientId }) => clientId === id);

describe('people of the demo (O-1, O-8)', () => {
  const people = demoPeople('bidline');

  it('are 162, with distinct names, usernames and ids', () => {
    expect(people).toHaveLength(15 * 10 + 9 + 3);
    for (const key of ['id', 'username', 'name', 'businessMobile'] as const) {
      expect(new Set(people.map((person) => person[key])).size, key).toBe(people.length);
    }
    expect(people.every(({ name }) => /^[\u4e00-\u9fff]{2,3}$/.test(name))).toBe(true);
  });

  it.each(ORGANISATIONS)('every role of $code has someone, sales managers are three', ({ code, kind }) => {
    const here = people.filter(({ organisation }) => organisation === code);
    for (const role of rolesOfKind(kind)) {
      expect(here.filter((person) => person.role === role).length, role).toBe(role === 'sales_manager' ? 3 : 1);
    }
    const departments = SHIPPED_CHARTS.find(({ organisation }) => organisation === code)?.departments.map(({ id }) => id);
    for (const { department } of here) expect(departments).toContain(department);
  });

  it('sales managers of one subsidiary share all 35 provinces without overlap', () => {
    const provinces = SHIPPED_DICTIONARIES.find(({ code }) => code === 'province')?.entries.map(({ code }) => code) ?? [];
    for (const { code } of ORGANISATIONS.filter(({ kind }) => kind === 'subsidiary')) {
      const covered = people.filter(({ organisation }) => organisation === code).flatMap((person) => person.provinces);
      expect(covered.toSorted(), code).toEqual(provinces.toSorted());
    }
  });

  it('are the same whenever they are generated', () => {
    expect(demoPeople('bidline')).toEqual(people);
  });
});

describe('realm', () => {
  it('O-3: the portals log in by code and PKCE S256 only, at seventeen hosts', () => {
    const portal = clientOf(bidlineRealm(demo, 'secret'), 'bidline-portal');
    expect(portal).toMatchObject({ publicClient: true, implicitFlowEnabled: false, directAccessGrantsEnabled: false });
    expect(portal?.attributes).toMatchObject({ 'pkce.code.challenge.method': 'S256' });
    expect(portal?.redirectUris).toHaveLength(17);
    expect(portal?.redirectUris).toContain('http://dwhz.localhost:8080/*');
    expect(portalOrigins('bidline.example', 443)).toContain('http://market.bidline.example:443');
  });

  it('slows guessing down and lets access tokens live five minutes', () => {
    expect(bidlineRealm(demo, 'secret')).toMatchObject({ bruteForceProtected: true, accessTokenLifespan: 300 });
  });

  it('without demo accounts has no person, no weak password policy, no plain http from outside', () => {
    const realm = bidlineRealm(production, 'secret');
    expect(realm.users.map(({ username }) => username)).toEqual(['service-account-bidline-directory']);
    expect(realm).toMatchObject({ sslRequired: 'external', passwordPolicy: expect.stringContaining('length(12)') });
  });

  it('has clients that take a password in test stacks only', () => {
    const open = (settings: typeof demo) =>
      bidlineRealm(settings, 'secret').clients.filter((client) => client['directAccessGrantsEnabled'] === true).length;
    expect([open(demo), open(test), open(production)]).toEqual([0, 2, 0]);
    expect(realmsOf(demo, { directoryClientSecret: 's' }).map(({ realm }) => realm)).toEqual(['bidline']);
    expect(realmsOf(test, { directoryClientSecret: 's' }).map(({ realm }) => realm)).toEqual(['bidline', 'other']);
  });

  it('O-2: a stranger of the other realm has the same shape and another id', () => {
    const [stranger] = otherRealm().users;
    const native = bidlineRealm(test, 'secret').users.find(({ username }) => username === stranger?.username);
    expect(stranger?.attributes).toEqual(native?.attributes);
    expect(stranger?.id).not.toBe(native?.id);
  });

  it('the directory account may look at people and do nothing', () => {
    const [account] = bidlineRealm(demo, 'secret').users;
    expect(
      Object.values(account?.clientRoles ?? {})
        .flat()
        .every((role) => /^(view|query)-/.test(role)),
    ).toBe(true);
  });
});
