import { ORGANISATIONS, refuse } from '@bidline/kernel';
import type { Person } from '@bidline/kernel';
import { describe, expect, test } from 'vitest';
import { turnedAway } from './guard.ts';

const personOf = (organisation: string) => ({ id: 'p', organisation }) as unknown as Person;

describe.each(ORGANISATIONS.map(({ code }) => code))('O-3: a person of %s', (code) => {
  test.each(ORGANISATIONS.map((portal) => [portal.portalHost, portal.code] as const))('at the portal %s', (portal, owner) => {
    const refusal = turnedAway({ person: personOf(code), portal });
    expect(refusal?.reason).toBe(owner === code ? undefined : 'WRONG_PORTAL');
  });
});

test('an address that is no portal turns nobody away', () => {
  expect(turnedAway({ person: personOf('DWHZ'), portal: undefined })).toBeUndefined();
  expect(turnedAway({ person: personOf('DWHZ'), portal: 'intranet' })).toBeUndefined();
});

test('O-1: without a person the reason why is told', () => {
  expect(turnedAway({ portal: 'dwhz' })).toMatchObject({ kind: 'unauthenticated', reason: 'TOKEN_MISSING' });
  expect(turnedAway({ portal: 'dwhz', unsigned: refuse('unauthenticated', 'TOKEN_EXPIRED') })).toMatchObject({ reason: 'TOKEN_EXPIRED' });
});
