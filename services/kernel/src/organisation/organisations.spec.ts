import { describe, expect, test } from 'vitest';
import { checkColour, contrastWithWhite, LEAST_CONTRAST } from './colour.ts';
import { organisationOf, organisationOfPortal, ORGANISATIONS } from './organisations.ts';
import { hasRole } from './person.ts';
import { isRole, ROLES, rolesOfKind } from './roles.ts';
import { SHIPPED_CHARTS, shippedDepartmentsOf } from './shipped-charts.ts';

/** Distance of two colours as the eye tells them apart (CIE 1976, in Lab): below 2 they look alike. */
function distance(a: string, b: string): number {
  const [p, q] = [lab(a), lab(b)];
  return Math.hypot(...p.map((value, index) => value - (q[index] ?? 0)));
}

function lab(colour: string): number[] {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((start) => {
    const value = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  const [x = 0, y = 0, z = 0] = [
    (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505,
    0.2126 * r + 0.7152 * g + 0.0722 * b,
    (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089,
  ].map((value) => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116));
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

describe('O-8: fifteen subsidiaries, headquarters and the market department', () => {
  test('in the order of §0', () => {
    expect(ORGANISATIONS.filter(({ kind }) => kind === 'subsidiary').map(({ code }) => code)).toEqual(
      'DWHZ XNY SCZZ NZMZ GDJT HDCT SDZDH XXJS WHTH CXDW JNJP JSSN DLDZ NZHJ HDDL'.split(' '),
    );
    expect(ORGANISATIONS.slice(15).map(({ code, kind }) => [code, kind])).toEqual([
      ['HQ', 'headquarters'],
      ['MARKET', 'market'],
    ]);
  });
  test.each(['code', 'name', 'portalHost', 'colour'] as const)('each has its own %s', (key) =>
    expect(new Set(ORGANISATIONS.map((organisation) => organisation[key])).size).toBe(17),
  );
  test('found by code and by portal', () => {
    expect(organisationOf('HDDL')?.name).toBe('华盾电力');
    expect(organisationOfPortal('market')?.code).toBe('MARKET');
    expect([organisationOf('dwhz'), organisationOfPortal('www')]).toEqual([undefined, undefined]);
  });
});

describe('O-3: the colours of the portals', () => {
  test.each(ORGANISATIONS)('$code is readable on white', ({ colour }) =>
    expect(contrastWithWhite(colour)).toBeGreaterThanOrEqual(LEAST_CONTRAST),
  );
  test('any two can be told apart', () => {
    const close = ORGANISATIONS.flatMap((a, index) =>
      ORGANISATIONS.slice(index + 1).flatMap((b) =>
        distance(a.colour, b.colour) < 18 ? [`${a.code} ${b.code} ${distance(a.colour, b.colour)}`] : [],
      ),
    );
    expect(close).toEqual([]);
  });
  test.each([
    ['#ffffff', 1],
    ['#000000', 21],
    ['#767676', 4.54],
  ])('contrast of %s is %d', (colour, contrast) => expect(contrastWithWhite(colour)).toBeCloseTo(contrast, 2));
  test.each([
    ['', 'REQUIRED'],
    ['red', 'COLOUR_MALFORMED'],
    ['#fff', 'COLOUR_MALFORMED'],
    ['#12345g', 'COLOUR_MALFORMED'],
    ['#777777', 'COLOUR_LOW_CONTRAST'],
    ['#767676', undefined],
    ['#1D4ED8', undefined],
  ])('the colour %j: %s', (colour, reason) => expect(checkColour(colour)?.reason).toBe(reason));
});

describe('§0: roles', () => {
  test.each([
    ['subsidiary', 8],
    ['headquarters', 9],
    ['market', 3],
  ] as const)('of a %s: %d', (kind, count) => expect(rolesOfKind(kind)).toHaveLength(count));
  test('names from outside', () =>
    expect([isRole('gm'), isRole('GM'), isRole('toString'), isRole('')]).toEqual([true, false, false, false]));
  test('O-2: a role counts only in its kind of organisation', () => {
    expect(hasRole({ roles: ['market_admin'], organisationKind: 'market' }, 'market_staff', 'market_admin')).toBe(true);
    expect(hasRole({ roles: ['market_admin'], organisationKind: 'subsidiary' }, 'market_admin')).toBe(false);
  });
});

describe('O-6: shipped charts', () => {
  test('one for each organisation', () =>
    expect(SHIPPED_CHARTS.map((chart) => chart.organisation)).toEqual(ORGANISATIONS.map(({ code }) => code)));
  test.each(Object.entries(ROLES))('%s has a post', (role, { kind }) =>
    expect(shippedDepartmentsOf(kind, role as keyof typeof ROLES).length).toBeGreaterThan(0),
  );
  test('two marketing sections with sales managers', () =>
    expect(shippedDepartmentsOf('subsidiary', 'sales_manager')).toEqual(['marketing-1', 'marketing-2']));
});
