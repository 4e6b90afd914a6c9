import { refuse } from '@bidline/kernel';
import type { Refusal, VersionedOrganisation } from '@bidline/kernel';
import type { Ports } from './ports.ts';

/** Whose portal a host label is (O-3); anybody may ask. Refuses NOT_FOUND for a label that belongs to nobody. */
export async function getPortal({ organisations }: Pick<Ports, 'organisations'>, host: string): Promise<VersionedOrganisation | Refusal> {
  return (await organisations.byPortal(host.toLowerCase())) ?? refuse('missing', 'NOT_FOUND');
}
