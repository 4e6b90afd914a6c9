import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayOf, daysBetween, isDay, startOfDay, weekdayOf, yearOf } from './day.ts';

const anyDay = fc
  .date({ min: new Date('1900-01-02T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => dayOf(date));

describe('O-5: days are those of Shanghai', () => {
  const rows: [instant: string, day: string, year: number][] = [
    ['2026-03-08T00:00:00Z', '2026-03-08', 2026],
    ['2026-03-08T15:59:59.999Z', '2026-03-08', 2026],
    ['2026-03-08T16:00:00Z', '2026-03-09', 2026],
    ['2026-12-31T15:59:59.999Z', '2026-12-31', 2026],
    ['2026-12-31T16:00:00Z', '2027-01-01', 2027],
  ];
  test.each(rows)('P-2: %s is %s', (instant, day, year) => {
    expect([dayOf(new Date(instant)), yearOf(new Date(instant))]).toEqual([day, year]);
  });
  test('a day begins at 16:00 UTC of the day before', () =>
    expect(startOfDay('2026-03-09').toISOString()).toBe('2026-03-08T16:00:00.000Z'));
});

describe('a day exists or is refused', () => {
  test.each(['2026-01-01', '2024-02-29', '2000-02-29', '1900-01-01', '9999-12-31'])('%s', (text) => expect(isDay(text)).toBe(true));
  test.each([
    '',
    '2026-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '1900-02-29',
    '1899-12-31',
    '0000-01-01',
    '2026-1-1',
    '2026/01/01',
    '2026-01-01T00:00:00Z',
    ' 2026-01-01',
    '2026-01-01\n',
    '２０２６-01-01',
    'abc',
  ])('not %j', (text) => expect(isDay(text)).toBe(false));
});

describe('day arithmetic', () => {
  test.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-06-01', 0, '2026-06-01'],
  ])('%s %d days on is %s', (day, count, later) => expect(addDays(day, count)).toBe(later));

  test('adding and counting undo each other, order is kept, every result is a day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (day, count) => {
        const later = addDays(day, count);
        expect(daysBetween(day, later)).toBe(count);
        expect(later > day).toBe(count > 0);
        expect(dayOf(startOfDay(later))).toBe(later);
      }),
    );
  });

  test.each([
    ['2026-03-09', 1],
    ['2026-03-14', 6],
    ['2026-03-15', 7],
    ['1960-01-01', 5],
  ])('%s is weekday %d', (day, weekday) => expect(weekdayOf(day)).toBe(weekday));
});
