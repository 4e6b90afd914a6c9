import type { OrganisationKind, Person } from '@bidline/kernel';
import { isRole } from '@bidline/kernel';

const KINDS: readonly OrganisationKind[] = ['subsidiary', 'headquarters', 'market'];
const words = (value: unknown): string[] => (Array.isArray(value) ? value.filter((word) => typeof word === 'string') : []);
const word = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * The person that a token names (claims of design.md). Only for what the portal shows: every service reads the verified token itself.
 * Undefined for a token without organisation, which no account of Bidline has.
 */
export function personOf(claims: Record<string, unknown>): Person | undefined {
  const kind = KINDS.find((candidate) => candidate === claims['org_kind']);
  if (!kind || !word(claims['sub']) || !word(claims['org'])) return undefined;
  return {
    id: word(claims['sub']),
    username: word(claims['preferred_username']),
    name: word(claims['name']) || word(claims['preferred_username']),
    organisation: word(claims['org']),
    organisationKind: kind,
    department: word(claims['department']),
    roles: words(claims['roles']).filter(isRole),
    provinces: words(claims['provinces']),
  };
}
