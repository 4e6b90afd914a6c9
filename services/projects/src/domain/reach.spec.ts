import { describe, expect, it } from 'vitest';
import { anOwner, facts } from '../../test/support/mothers.ts';
import { reachOf, subsidiariesWithin } from './reach.ts';

const market = anOwner({ organisation: 'MARKET', organisationKind: 'market', roles: ['market_staff'] });

describe('O-2: reach', () => {
  it.each([
    ['a sales manager goes no further than the subsidiary', anOwner(), [], ['DWHZ']],
    ['asking for another subsidiary finds none', anOwner({ roles: ['gm'] }), ['NZMZ'], []],
    ['the market department finds those it asks for', market, ['NZMZ', 'DWHZ'], ['DWHZ', 'NZMZ']],
  ])('%s', (_what, person, asked, expected) => {
    expect(subsidiariesWithin(reachOf(person, facts()), asked)).toEqual(expected);
  });

  it('of the market department is all fifteen', () => {
    expect(subsidiariesWithin(reachOf(market, facts()), [])).toHaveLength(15);
  });

  it('of headquarters is the major projects, from 2,000,000.00 on', () => {
    const deputy = anOwner({ organisation: 'HQ', organisationKind: 'headquarters', department: 'leadership', roles: ['hq_deputy_gm'] });
    expect(reachOf(deputy, facts())).toEqual({ scope: { all: true }, leastAmount: 200_000_000 });
  });

  it('binds a person to the subsidiary of today, whatever they own elsewhere', () => {
    expect(reachOf(anOwner({ organisation: 'NZMZ' }), facts())).toMatchObject({ organisation: 'NZMZ' });
    expect(reachOf(market, facts())).toEqual({ scope: { all: true } });
  });
});
