import { isRole, organisationOf } from '@bidline/kernel';
import type { DirectoryPerson } from '@bidline/kernel';

/** An account as the directory server hands it out; everything about it but the id may be missing or wrong. */
export interface Account {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly enabled: boolean;
  readonly organisation: string;
  readonly department: string;
  readonly provinces: readonly string[];
  readonly roles: readonly string[];
}

/**
 * The person behind an account (O-1). Undefined for accounts that belong to none of the seventeen organisations: technical accounts, and those
 * still to be filled in. Roles that §0 does not know grant nothing and are left out; roles and provinces are sorted, so that order is no change.
 */
export function personOf(account: Account): DirectoryPerson | undefined {
  if (!organisationOf(account.organisation)) return undefined;
  return {
    id: account.id,
    username: account.username,
    name: account.name || account.username,
    organisation: account.organisation,
    department: account.department,
    roles: account.roles.filter(isRole).toSorted(),
    provinces: [...new Set(account.provinces)].toSorted(),
    active: account.enabled,
  };
}
