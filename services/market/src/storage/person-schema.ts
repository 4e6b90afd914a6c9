import type { Role } from '@bidline/kernel';
import type { VersionedRow } from '@bidline/runtime';

export const PEOPLE = 'people';

/** A document of `people`; `_id` is Keycloak's id of the account. */
export interface StoredPerson extends VersionedRow {
  username: string;
  name: string;
  organisation: string;
  department: string;
  roles: Role[];
  provinces: string[];
  active: boolean;
  /** Who may find them (O-2): the organisation. */
  audience: string[];
  /** What they are found by (`search-heads.ts`). */
  heads: string[];
  /** The order of lists: by organisation as in §0, then by name as it is read. */
  sortKey: string;
}
