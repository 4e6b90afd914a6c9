import type { Chart, Day } from '@bidline/kernel';

/** One version of a chart with the day from which it holds; enough to tell which versions hold. */
type Dated = Pick<Chart, 'version' | 'validFrom'>;

/**
 * The versions of one organisation's chart that hold on `today` or later, by day (O-6). Of versions that begin on the same day the latest one
 * holds; the one that begins last on or before `today` holds today; earlier ones are history.
 */
export function chartsFrom<C extends Dated>(versions: readonly C[], today: Day): C[] {
  const byDay = new Map<Day, C>();
  for (const chart of versions) {
    const other = byDay.get(chart.validFrom);
    if (!other || other.version < chart.version) byDay.set(chart.validFrom, chart);
  }
  const sorted = [...byDay.values()].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  const current = sorted.findLastIndex(({ validFrom }) => validFrom <= today);
  return sorted.slice(Math.max(current, 0));
}
