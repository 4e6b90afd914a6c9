import { createPinia, setActivePinia } from 'pinia';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type * as client from '../api/client.ts';
import { useSession } from '../stores/session.ts';
import type { Login } from './auth/login.ts';
import { keycloakAnswers, signIn } from './auth/login.ts';
import { boot } from './boot.ts';

vi.mock('./auth/login.ts', () => ({ keycloakAnswers: vi.fn(), signIn: vi.fn() }));
const get = vi.hoisted(() => vi.fn());
vi.mock('../api/client.ts', async (original) => ({ ...(await original<typeof client>()), api: { GET: get } }));

const portal = { organisation: 'DWHZ', name: '电网合资公司', colour: '#1d4ed8', kind: 'ORGANISATION_KIND_SUBSIDIARY' };
const claims = {
  sub: '1',
  preferred_username: 'dwhz.sales1',
  name: '王建国',
  org: 'DWHZ',
  org_kind: 'subsidiary',
  roles: ['sales_manager'],
};
let renewal: (minutes: number | undefined) => void;
let current: Record<string, unknown>;
const login = (who: Record<string, unknown>): Login => {
  current = who;
  const nothing = (): Promise<void> => Promise.resolve();
  return {
    claims: () => current,
    token: () => Promise.resolve('t'),
    signOut: nothing,
    signIn: nothing,
    onRenewal: (tell) => (renewal = tell),
  };
};
const answer = (status: number, data: unknown) =>
  Promise.resolve({ data, error: { status, reason: 'NOT_FOUND' }, response: { ok: status === 200, status } });

beforeEach(() => {
  setActivePinia(createPinia());
  vi.stubGlobal('fetch', () =>
    Promise.resolve({ ok: true, json: () => Promise.resolve({ issuer: 'http://k/realms/b', realm: 'b', clientId: 'c' }) }),
  );
  get.mockImplementation(() => answer(200, { portal }));
  vi.mocked(keycloakAnswers).mockResolvedValue(true);
  vi.mocked(signIn).mockResolvedValue(login(claims));
});

test('a person of the house gets in, and the portal wears its colour', async () => {
  expect(await boot()).toEqual({ kind: 'ready' });
  expect(useSession().person.name).toBe('王建国');
  expect(document.documentElement.style.getPropertyValue('--accent')).toBe('#1d4ed8');
});

describe('O-3: a portal that is not mine', () => {
  test('names whose it is and leads to mine; nothing but the portal was asked for', async () => {
    vi.mocked(signIn).mockResolvedValue(login({ ...claims, org: 'NZMZ' }));
    get.mockClear();
    expect(await boot()).toMatchObject({ kind: 'foreign', portal: '电网合资公司', own: '南自美卓', person: '王建国' });
    expect(get.mock.calls.map(([path]) => path)).toEqual(['/api/v1/portals/{host}']);
    expect(() => useSession().person).toThrow();
  });

  test('a host that is no portal asks nobody to sign in', async () => {
    get.mockImplementation(() => answer(404, undefined));
    vi.mocked(signIn).mockClear();
    expect(await boot()).toMatchObject({ kind: 'unknown-portal' });
    expect(signIn).not.toHaveBeenCalled();
  });
});

describe('parts that do not answer are named', () => {
  test('the gateway', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed to fetch')));
    expect(await boot()).toEqual({ kind: 'failed', part: 'gateway' });
  });
  test('Keycloak, before the browser leaves for it', async () => {
    vi.mocked(keycloakAnswers).mockResolvedValue(false);
    vi.mocked(signIn).mockClear();
    expect(await boot()).toEqual({ kind: 'failed', part: 'login' });
    expect(signIn).not.toHaveBeenCalled();
  });
  test('an account without organisation', async () => {
    vi.mocked(signIn).mockResolvedValue(login({ sub: '1' }));
    expect(await boot()).toEqual({ kind: 'failed', part: 'login' });
  });
});

test.each([
  [3, { kind: 'unrenewed', minutes: 3 }],
  [0, { kind: 'over' }],
  [undefined, { kind: 'fresh' }],
])('O-1: a renewal that says %s shows %o', async (minutes, shown) => {
  await boot();
  renewal(minutes);
  expect(useSession().login).toEqual(shown);
});

test('O-1: a change of roles takes effect with the next token', async () => {
  await boot();
  current = { ...claims, roles: ['marketing_director'] };
  renewal(undefined);
  expect(useSession().person.roles).toEqual(['marketing_director']);
});
