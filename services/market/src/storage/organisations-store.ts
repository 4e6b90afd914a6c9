import { scoped, updateVersioned } from '@bidline/runtime';
import type { Database } from '@bidline/runtime';
import type { Organisations } from '../usecases/ports.ts';
import { insertOrAgain } from './insert-or-again.ts';
import { fromStored, toStored } from './organisation-mapper.ts';
import { ORGANISATIONS_COLLECTION } from './organisation-schema.ts';
import type { StoredOrganisation } from './organisation-schema.ts';

/** The organisations and their portals (O-3). They belong to everybody, so reads take no scope. */
export function organisationsStore(database: Database): Organisations {
  const rows = () => database.collection<StoredOrganisation>(ORGANISATIONS_COLLECTION);
  return {
    async list(tx) {
      const found = await rows()
        .find({}, { session: tx?.session, sort: { position: 1 } })
        .toArray();
      return found.map(fromStored);
    },
    async byCode(code, tx) {
      const row = await rows().findOne({ _id: code }, { session: tx?.session });
      return row ? fromStored(row) : undefined;
    },
    async byPortal(host) {
      const row = await rows().findOne({ portalHost: host });
      return row ? fromStored(row) : undefined;
    },
    add: (organisations, tx) => insertOrAgain(rows(), organisations.map(toStored), tx),
    replace({ code, name, colour }, seen, tx) {
      const row = { id: code, version: seen, scope: scoped({ all: true }) };
      return updateVersioned(rows(), row, { $set: { name, colour } }, tx.session);
    },
  };
}
