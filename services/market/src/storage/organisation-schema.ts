import type { OrganisationKind } from '@bidline/kernel';
import type { VersionedRow } from '@bidline/runtime';

export const ORGANISATIONS_COLLECTION = 'organisations';

/** A document of `organisations`; `_id` is the code. */
export interface StoredOrganisation extends VersionedRow {
  /** Place in the order of §0. */
  position: number;
  kind: OrganisationKind;
  name: string;
  portalHost: string;
  colour: string;
}
