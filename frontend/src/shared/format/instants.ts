import { dayOf } from '@bidline/kernel';
import { text } from '../../locale/index.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' });

/** `2026-11-23 14:05` in Shanghai (O-5), whatever the zone of the browser; empty for no instant. */
export function instantText(instant: string | undefined): string {
  if (!instant) return '';
  const at = new Date(instant);
  return `${dayOf(at)} ${clock.format(at)}`;
}

/** `2026-11-23` in Shanghai. */
export const instantDay = (instant: string | undefined): string => (instant ? dayOf(new Date(instant)) : '');

/** How long ago, for the text on hover. */
export function agoText(instant: string | undefined, now: number = Date.now()): string {
  if (!instant) return '';
  const passed = now - Date.parse(instant);
  if (passed < MINUTE) return text('shared.ago.now');
  if (passed < HOUR) return text('shared.ago.minutes', { count: Math.floor(passed / MINUTE) });
  if (passed < DAY) return text('shared.ago.hours', { count: Math.floor(passed / HOUR) });
  return text('shared.ago.days', { count: Math.floor(passed / DAY) });
}
