import { addDays, dayOf, startOfDay, type Day } from './day.ts';
import { isWorkingDay, type DayOverrides } from './working-days.ts';

const MINUTE_MS = 60_000;

/** A stretch of work on a working day, in minutes after midnight in Shanghai; stretches rise and do not overlap. */
export interface WorkStretch {
  from: number;
  until: number;
}

/** 8:30 to 17:30 with an hour of lunch at noon: eight hours. */
export const OFFICE_HOURS: readonly WorkStretch[] = [
  { from: 8 * 60 + 30, until: 12 * 60 },
  { from: 13 * 60, until: 17 * 60 + 30 },
];

/** When work is done: which days, which hours. */
export interface WorkingTime {
  hours?: readonly WorkStretch[];
  overrides?: DayOverrides;
}

/** Working hours from one instant to the other (waits in approvals, U-2); 0 when `to` is not later. */
export function workingHoursBetween(from: Date, to: Date, time: WorkingTime = {}): number {
  let worked = 0;
  for (let day = dayOf(from); day <= dayOf(to); day = addDays(day, 1)) {
    for (const stretch of stretchesOf(day, time)) {
      worked += Math.max(0, Math.min(stretch.until, to.getTime()) - Math.max(stretch.from, from.getTime()));
    }
  }
  return worked / MINUTE_MS / 60;
}

/** The instant at which `hours` of work are done, counted from an instant; hours that begin outside work begin with the next stretch. */
export function addWorkingHours(from: Date, hours: number, time: WorkingTime = {}): Date {
  if ((time.hours ?? OFFICE_HOURS).length === 0) throw new RangeError('no working hours');
  let left = Math.round(hours * 60 * MINUTE_MS);
  for (let day = dayOf(from); ; day = addDays(day, 1)) {
    for (const stretch of stretchesOf(day, time)) {
      const begin = Math.max(stretch.from, from.getTime());
      if (begin + left <= stretch.until) return new Date(begin + left);
      left -= Math.max(0, stretch.until - begin);
    }
  }
}

/** The day's stretches as instants; none on a day off. */
function stretchesOf(day: Day, { hours = OFFICE_HOURS, overrides }: WorkingTime): WorkStretch[] {
  if (!isWorkingDay(day, overrides)) return [];
  const midnight = startOfDay(day).getTime();
  return hours.map(({ from, until }) => ({ from: midnight + from * MINUTE_MS, until: midnight + until * MINUTE_MS }));
}
