import { describe, expect, test } from 'vitest';
import { addWorkingHours, workingHoursBetween } from './office-hours.ts';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from './working-days.ts';

const shanghai = (text: string): Date => new Date(`${text}:00+08:00`);

describe('working days', () => {
  const rows: [day: string, works: boolean, why: string][] = [
    ['2026-03-09', true, 'a Monday'],
    ['2026-03-14', false, 'a Saturday'],
    ['2026-03-15', false, 'a Sunday'],
    ['2026-01-01', false, '元旦'],
    ['2025-10-01', false, '国庆'],
    ['2025-10-08', false, 'the last day of 国庆'],
    ['2025-10-09', true, 'the day after 国庆'],
    ['2025-10-11', true, 'a Saturday worked in exchange'],
    ['2025-09-28', true, 'a Sunday worked in exchange'],
  ];
  test.each(rows)('%s: %s (%s)', (day, works) => expect(isWorkingDay(day)).toBe(works));

  test('the market department can override a day either way', () => {
    const overrides = new Map([
      ['2026-03-09', false],
      ['2026-03-14', true],
    ]);
    expect([isWorkingDay('2026-03-09', overrides), isWorkingDay('2026-03-14', overrides), isWorkingDay('2026-03-10', overrides)]).toEqual([
      false,
      true,
      true,
    ]);
  });

  test.each([
    ['2026-03-13', 1, '2026-03-16'],
    ['2026-03-13', 2, '2026-03-17'],
    ['2026-03-14', 0, '2026-03-16'],
    ['2026-03-13', 0, '2026-03-13'],
    ['2026-03-16', -1, '2026-03-13'],
    ['2025-09-30', 1, '2025-10-09'],
    ['2025-10-10', 1, '2025-10-11'],
  ])('S-1: %s and %d working days is %s', (day, count, later) => expect(addWorkingDays(day, count)).toBe(later));

  test.each([
    ['2026-03-13', '2026-03-13', 0],
    ['2026-03-13', '2026-03-16', 1],
    ['2025-09-30', '2025-10-09', 1],
    ['2026-03-16', '2026-03-13', 0],
  ])('from %s to %s: %d', (from, to, count) => expect(workingDaysBetween(from, to)).toBe(count));
});

describe('U-2: working hours, 8:30 to 17:30 without the lunch hour', () => {
  const rows: [from: string, to: string, hours: number][] = [
    ['2026-03-09T08:30', '2026-03-09T17:30', 8],
    ['2026-03-09T00:00', '2026-03-09T23:59', 8],
    ['2026-03-09T11:30', '2026-03-09T13:30', 1],
    ['2026-03-09T12:00', '2026-03-09T13:00', 0],
    ['2026-03-13T17:00', '2026-03-16T09:00', 1],
    ['2026-03-14T09:00', '2026-03-15T18:00', 0],
    ['2026-03-09T10:00', '2026-03-09T09:00', 0],
    ['2025-09-30T16:30', '2025-10-09T09:30', 2],
  ];
  test.each(rows)('%s to %s: %d', (from, to, hours) => expect(workingHoursBetween(shanghai(from), shanghai(to))).toBe(hours));

  test.each([
    ['2026-03-09T09:00', 2, '2026-03-09T11:00'],
    ['2026-03-09T11:00', 2, '2026-03-09T14:00'],
    ['2026-03-09T11:00', 1, '2026-03-09T12:00'],
    ['2026-03-13T17:00', 1, '2026-03-16T09:00'],
    ['2026-03-14T10:00', 8, '2026-03-16T17:30'],
    ['2026-03-14T10:00', 0, '2026-03-16T08:30'],
    ['2026-03-09T18:00', 16, '2026-03-11T17:30'],
  ])('A-3: %s and %d hours is %s', (from, hours, to) => expect(addWorkingHours(shanghai(from), hours)).toEqual(shanghai(to)));

  test('the hours are a table', () => {
    const hours = [{ from: 9 * 60, until: 10 * 60 }];
    expect(workingHoursBetween(shanghai('2026-03-09T00:00'), shanghai('2026-03-11T00:00'), { hours })).toBe(2);
    expect(addWorkingHours(shanghai('2026-03-09T00:00'), 2, { hours })).toEqual(shanghai('2026-03-10T10:00'));
    expect(() => addWorkingHours(shanghai('2026-03-09T00:00'), 1, { hours: [] })).toThrow(RangeError);
  });
});
