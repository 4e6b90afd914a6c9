import { chartFaults, dayOf, invalid, isRefusal, refuse, tidyForm } from '@bidline/kernel';
import type { Chart, Refusal } from '@bidline/kernel';
import type { Transaction } from '@bidline/runtime';
import { peopleNamedIn } from '../domain/chart-people.ts';
import { chartsFrom } from '../domain/charts-in-force.ts';
import { changedFields, historyState } from '../domain/changes.ts';
import type { Ports, SavedChart } from './ports.ts';

/** A chart to save; `version` is the latest one that the editor saw. */
export type ChartChange = Pick<Chart, 'organisation' | 'version' | 'validFrom' | 'departments' | 'posts'>;

/**
 * Saves a new version of a chart, valid from a day on (O-6). Versions that begin later stay; of one day the latest holds. Refuses field faults,
 * an unknown organisation and a version that is no longer the latest.
 */
export async function saveChart(
  { organisations, people, charts, events }: Pick<Ports, 'organisations' | 'people' | 'charts' | 'events'>,
  change: ChartChange,
  tx: Transaction,
): Promise<SavedChart | Refusal> {
  const organisation = await organisations.byCode(change.organisation, tx);
  const versions = await charts.versions({ all: true }, change.organisation, tx);
  const before = versions[0];
  if (!organisation || !before) return refuse('missing', 'NOT_FOUND');
  // A stale editor hears that first: who is missing in their chart may have been put in by a colleague.
  if (change.version !== before.version) return refuse('stale', 'STALE_VERSION', { current: String(before.version) });

  const today = dayOf(tx.at);
  const named = await people.byIds([...peopleNamedIn(change)], tx);
  const faults = chartFaults(change, {
    today,
    organisationKind: organisation.kind,
    people: new Map(named.map((person) => [person.id, person])),
    named: peopleNamedIn(before),
  });
  if (faults.length > 0) return invalid(faults);

  const after = { ...tidyForm(change), version: change.version + 1, savedAt: tx.at, savedBy: tx.by };
  const stale = await charts.append(after, change.version, tx);
  if (isRefusal(stale)) return stale;
  const all = [...versions, after];
  await tx.record({ record: `chart/${after.organisation}`, act: 'saved', fields: changedFields(before, after), state: historyState(all) });
  await events.chartChanged(after.organisation, after.version, chartsFrom(all, today), tx);
  return after;
}
