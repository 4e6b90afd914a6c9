import type { Person } from '@bidline/kernel';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SALES_MANAGER, beginSession } from '../../test/mount-in-app.ts';
import { homeOf, makeRouter } from './index.ts';
import { useSession } from '../../stores/session.ts';

const director: Person = { ...SALES_MANAGER, roles: ['marketing_director'] };
const market: Person = { ...SALES_MANAGER, organisation: 'MARKET', organisationKind: 'market', roles: ['market_staff'] };
const legal: Person = { ...SALES_MANAGER, organisation: 'HQ', organisationKind: 'headquarters', roles: ['legal'] };

beforeEach(() => history.replaceState(null, '', '/'));
afterEach(() => history.replaceState(null, '', '/'));

describe('the first page by role', () => {
  test.each<[string, Person, string]>([
    ['a sales manager', SALES_MANAGER, '/home'],
    ['a director', director, '/projects'],
    ['the market department', market, '/projects'],
    ['legal, whose areas are not built', legal, '/no-area'],
  ])('%s', (_, person, home) => {
    beginSession(person);
    expect(homeOf(useSession().holds)).toBe(home);
  });
});

describe('a page that the roles do not use', () => {
  test.each<[string, Person, string]>([
    ['a director registers nothing', director, '/projects/new'],
    ['master data belong to the market department', SALES_MANAGER, '/market/dictionaries/province'],
    ['legal reads no projects', legal, '/projects?stage=lead'],
  ])('%s', async (_, person, asked) => {
    beginSession(person);
    const router = makeRouter();
    await router.push(asked);
    expect(router.currentRoute.value.name).toBe('not-allowed');
    expect(router.currentRoute.value.fullPath).toBe(asked);
  });
});

test('an address that does not exist says so', async () => {
  beginSession();
  const router = makeRouter();
  await router.push('/nowhere/at/all');
  expect(router.currentRoute.value.name).toBeUndefined();
  expect(router.currentRoute.value.meta.title).toBe('app.notFound.title');
});
