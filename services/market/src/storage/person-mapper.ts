import { ORGANISATIONS } from '@bidline/kernel';
import type { VersionedPerson } from '@bidline/kernel';
import { audienceOfOrganisation } from '../domain/reach.ts';
import type { StoredPerson } from './person-schema.ts';
import type { NameHeads } from './search-heads.ts';

/** Person → document. Heads and reading come from outside, as the reading of Chinese is loaded on first use. */
export function toStored(person: VersionedPerson, { heads, reading }: NameHeads): StoredPerson {
  const position = ORGANISATIONS.findIndex(({ code }) => code === person.organisation);
  return {
    _id: person.id,
    username: person.username,
    name: person.name,
    organisation: person.organisation,
    department: person.department,
    roles: [...person.roles],
    provinces: [...person.provinces],
    active: person.active,
    version: person.version,
    audience: audienceOfOrganisation(person.organisation),
    heads: [...heads],
    sortKey: `${String(position).padStart(2, '0')} ${reading} ${person.name}`,
  };
}

/** Document → person. */
export function fromStored({
  _id,
  username,
  name,
  organisation,
  department,
  roles,
  provinces,
  active,
  version,
}: StoredPerson): VersionedPerson {
  return { id: _id, username, name, organisation, department, roles: [...roles], provinces: [...provinces], active, version };
}
