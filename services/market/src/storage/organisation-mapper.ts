import { ORGANISATIONS } from '@bidline/kernel';
import type { VersionedOrganisation } from '@bidline/kernel';
import type { StoredOrganisation } from './organisation-schema.ts';

/** Organisation → document. */
export function toStored({ code, kind, name, portalHost, colour, version }: VersionedOrganisation): StoredOrganisation {
  const position = ORGANISATIONS.findIndex((organisation) => organisation.code === code);
  return { _id: code, position, kind, name, portalHost, colour, version };
}

/** Document → organisation. */
export function fromStored({ _id, kind, name, portalHost, colour, version }: StoredOrganisation): VersionedOrganisation {
  return { code: _id, kind, name, portalHost, colour, version };
}
