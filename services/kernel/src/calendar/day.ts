/** A day in Shanghai, `YYYY-MM-DD` (O-5). Days compare as strings. */
export type Day = string;

const SHANGHAI_OFFSET_MS = 8 * 3_600_000; // no summer time since 1991
const DAY_MS = 86_400_000;
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

const numberOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;
const dayOfNumber = (count: number): Day => new Date(count * DAY_MS).toISOString().slice(0, 10);

/** The day in Shanghai at an instant, whatever the time zone of the process. */
export const dayOf = (instant: Date): Day => new Date(instant.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);

/** True for a day that exists, 1900-01-01 to 9999-12-31; refuses 2026-02-30, 2026-2-3 and times. */
export function isDay(text: string): text is Day {
  if (!SHAPE.test(text) || text < '1900-01-01') return false;
  const count = numberOf(text);
  return Number.isInteger(count) && dayOfNumber(count) === text;
}

/** The year of an instant in Shanghai: the year that a number is issued in (P-2). */
export const yearOf = (instant: Date): number => Number(dayOf(instant).slice(0, 4));

/** The day `count` days later; earlier when negative. */
export const addDays = (day: Day, count: number): Day => dayOfNumber(numberOf(day) + count);

/** Days from one day to the other; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => numberOf(to) - numberOf(from);

/** The instant at which the day begins in Shanghai. */
export const startOfDay = (day: Day): Date => new Date(numberOf(day) * DAY_MS - SHANGHAI_OFFSET_MS);

/** Day of the week, 1 Monday to 7 Sunday. */
export const weekdayOf = (day: Day): number => ((((numberOf(day) + 3) % 7) + 7) % 7) + 1;
