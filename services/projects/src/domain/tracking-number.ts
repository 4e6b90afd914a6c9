/** Digits that a number has at least; after 999,999 it grows (P-2). */
const DIGITS = 6;

/** What a number is issued in: one row of numbers per subsidiary and year of issue in Shanghai (P-2). */
export interface NumberSeries {
  readonly organisation: string;
  readonly year: number;
}

/** The series by name, also the queue in which registrations stand: `DWHZ/2026`. */
export const seriesName = ({ organisation, year }: NumberSeries): string => `${organisation}/${year}`;

/** 「项目跟踪单号」 (P-2): `DWHZ-2026-000123`. */
export function trackingNumber({ organisation, year }: NumberSeries, count: number): string {
  if (!Number.isSafeInteger(count) || count < 1) throw new RangeError(`${count} is no number of a series`);
  return `${organisation}-${year}-${String(count).padStart(DIGITS, '0')}`;
}

/** A tracking number as text that sorts by subsidiary, year and count, also beyond six digits. */
export function numberSortKey(number: string): string {
  const [organisation = '', year = '', count = ''] = number.split('-');
  return `${organisation}-${year}-${count.padStart(12, '0')}`;
}
