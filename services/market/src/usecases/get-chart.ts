import { at, checkDay, dayOf, faults, invalid, refuse } from '@bidline/kernel';
import type { Day, Person, Refusal } from '@bidline/kernel';
import { chartReach } from '../domain/reach.ts';
import type { Ports, SavedChart } from './ports.ts';

/** Which chart; `on` is a day, or '' for today in Shanghai. */
export interface ChartQuestion {
  readonly organisation: string;
  readonly on: Day;
}

/** The chart that holds on a day (O-6). Another organisation's answers exactly as one that does not exist: NOT_FOUND. */
export async function getChart(
  { charts }: Pick<Ports, 'charts'>,
  { organisation, on }: ChartQuestion,
  call: { readonly person: Person; readonly at: Date },
): Promise<SavedChart | Refusal> {
  const wrong = faults(at('on', checkDay(on)));
  if (wrong.length > 0) return invalid(wrong);
  const chart = await charts.holdingOn(chartReach(call.person), organisation, on || dayOf(call.at));
  return chart ?? refuse('missing', 'NOT_FOUND');
}
