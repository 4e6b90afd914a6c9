import { describe, expect, it } from 'vitest';
import { numberSortKey, seriesName, trackingNumber } from './tracking-number.ts';

const series = { organisation: 'DWHZ', year: 2026 };

describe('P-2: 项目跟踪单号', () => {
  it.each([
    [1, 'DWHZ-2026-000001'],
    [123, 'DWHZ-2026-000123'],
    [999_999, 'DWHZ-2026-999999'],
    [1_000_000, 'DWHZ-2026-1000000'],
  ])('number %i of a series is %s', (count, number) => {
    expect(trackingNumber(series, count)).toBe(number);
  });

  it.each([0, -1, 1.5, Number.NaN])('%d is no place in a series', (count) => {
    expect(() => trackingNumber(series, count)).toThrow(RangeError);
  });

  it('sorts by count beyond six digits', () => {
    expect(numberSortKey('DWHZ-2026-1000000') > numberSortKey('DWHZ-2026-999999')).toBe(true);
  });

  it('has a series per subsidiary and year', () => {
    expect(seriesName(series)).toBe('DWHZ/2026');
  });
});
