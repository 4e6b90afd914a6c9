import { invalid, isRefusal, refuse, tidyText } from '@bidline/kernel';
import type { Refusal, VersionedOrganisation } from '@bidline/kernel';
import type { Transaction } from '@bidline/runtime';
import { portalLookFaults } from '../domain/organisation-rules.ts';
import type { PortalLook } from '../domain/organisation-rules.ts';
import { changedFields } from '../domain/changes.ts';
import type { Ports } from './ports.ts';

/** A portal's new look, and the version that the editor saw. */
export interface OrganisationChange extends PortalLook {
  readonly code: string;
  readonly version: number;
}

/** Changes name and colour of a portal (O-3). Refuses field faults, an unknown code and a version that is no longer the latest. */
export async function updateOrganisation(
  { organisations, events }: Pick<Ports, 'organisations' | 'events'>,
  { code, version, name, colour }: OrganisationChange,
  tx: Transaction,
): Promise<VersionedOrganisation | Refusal> {
  const faults = portalLookFaults({ name, colour });
  if (faults.length > 0) return invalid(faults);
  const before = await organisations.byCode(code, tx);
  if (!before) return refuse('missing', 'NOT_FOUND');

  const after = { ...before, name: tidyText(name), colour: colour.toLowerCase(), version: version + 1 };
  const stale = await organisations.replace(after, version, tx);
  if (isRefusal(stale)) return stale;
  await tx.record({ record: `organisation/${code}`, act: 'updated', fields: changedFields(before, after), state: after });
  await events.organisationChanged(after, tx);
  return after;
}
