import { refuse } from '@bidline/kernel';
import type { Person, Refusal } from '@bidline/kernel';
import { chartReach } from '../domain/reach.ts';
import type { Ports, SavedChart } from './ports.ts';

/** Every version of a chart, latest first (O-6). Refuses NOT_FOUND for an organisation that has none, or that the caller may not see. */
export async function listChartVersions(
  { charts }: Pick<Ports, 'charts'>,
  organisation: string,
  { person }: { readonly person: Person },
): Promise<SavedChart[] | Refusal> {
  const versions = await charts.versions(chartReach(person), organisation);
  return versions.length > 0 ? versions : refuse('missing', 'NOT_FOUND');
}
