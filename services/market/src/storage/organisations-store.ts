import type { OrganisationKind, VersionedOrganisation } from '@bidline/kernel';
import { ORGANISATIONS } from '@bidline/kernel';
import { scoped, updateVersioned } from '@bidline/runtime';
import type { Database, VersionedRow } from '@bidline/runtime';
import type { Organisations } from '../usecases/ports.ts';
import { insertOrAgain } from './insert-or-again.ts';

/** A row of `organisations`. */
export interface OrganisationRow extends VersionedRow {
  /** Place in the order of §0. */
  position: number;
  kind: OrganisationKind;
  name: string;
  portalHost: string;
  colour: string;
}

/** The organisations and their portals (O-3). They belong to everybody, so reads take no scope. */
export function organisationsStore(database: Database): Organisations {
  const rows = () => database.collection<OrganisationRow>('organisations');
  return {
    async list(tx) {
      const found = await rows().find({}, { session: tx?.session, sort: { position: 1 } }).toArray();
      return found.map(toOrganisation);
    },
    async byCode(code, tx) {
      const row = await rows().findOne({ _id: code }, { session: tx?.session });
      return row ? toOrganisation(row) : undefined;
    },
    async byPortal(host) {
      const row = await rows().findOne({ portalHost: host });
      return row ? toOrganisation(row) : undefined;
    },
    add: (organisations, tx) => insertOrAgain(rows(), organisations.map(toRow), tx),
    replace({ code, name, colour }, seen, tx) {
      const version = { id: code, version: seen, scope: scoped({ all: true }) };
      return updateVersioned(rows(), version, { $set: { name, colour } }, tx.session);
    },
  };
}

function toOrganisation({ _id, kind, name, portalHost, colour, version }: OrganisationRow): VersionedOrganisation {
  return { code: _id, kind, name, portalHost, colour, version };
}

function toRow({ code, kind, name, portalHost, colour, version }: VersionedOrganisation): OrganisationRow {
  const position = ORGANISATIONS.findIndex((organisation) => organisation.code === code);
  return { _id: code, position, kind, name, portalHost, colour, version };
}
