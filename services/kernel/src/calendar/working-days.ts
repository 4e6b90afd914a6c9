import chineseDays from 'chinese-days';
import { addDays, weekdayOf, type Day } from './day.ts';

/**
 * Days that the market department sets itself: true works, false is off. The library knows no holidays of a year before they are published
 * (in the autumn before), so these go first.
 */
export type DayOverrides = ReadonlyMap<Day, boolean>;

const NONE: DayOverrides = new Map();

/** True for a working day: not a weekend, not a public holiday, or a weekend worked in exchange (调休); overrides go first. */
export const isWorkingDay = (day: Day, overrides: DayOverrides = NONE): boolean =>
  overrides.get(day) ?? publishedDay(day) ?? weekdayOf(day) <= FRIDAY;

const FRIDAY = 5;

/**
 * What the State Council's yearly notice says of the day, if anything: true for one worked in exchange, false for a holiday. The library names
 * such a day 'National Day,国庆节,3' and any other by its weekday. West of Greenwich it takes that weekday from the day before, while its own
 * table is shifted alike: so the text goes in, the weekday does not come out.
 */
function publishedDay(day: Day): boolean | undefined {
  const { name, work } = chineseDays.getDayDetail(day);
  return name.includes(',') ? work : undefined;
}

/**
 * The day `count` working days after the day, before it when negative; 0 is the day itself when it works, else the next that does.
 */
export function addWorkingDays(day: Day, count: number, overrides: DayOverrides = NONE): Day {
  const step = count < 0 ? -1 : 1;
  let at = day;
  while (count === 0 && !isWorkingDay(at, overrides)) at = addDays(at, 1);
  for (let left = Math.abs(count); left > 0;) {
    at = addDays(at, step);
    if (isWorkingDay(at, overrides)) left -= 1;
  }
  return at;
}

/** Working days after `from` up to `to`, `to` included: 0 on the same day, and when `to` is earlier. */
export function workingDaysBetween(from: Day, to: Day, overrides: DayOverrides = NONE): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day, overrides)) count += 1;
  return count;
}
