import { isRefusal } from '@bidline/kernel';
import { readPage, scoped, TransactionAgain } from '@bidline/runtime';
import type { Database, Transaction } from '@bidline/runtime';
import type { mongo } from 'mongoose';
import type { PeopleFilter } from '../domain/people-filter.ts';
import type { People } from '../usecases/ports.ts';
import { insertOrAgain } from './insert-or-again.ts';
import { fromStored, toStored } from './person-mapper.ts';
import { PEOPLE } from './person-schema.ts';
import type { StoredPerson } from './person-schema.ts';
import { nameHeads } from './search-heads.ts';

/** The people directory (O-1); reads for a caller take the caller's scope. */
export function peopleStore(database: Database): People {
  const rows = () => database.collection<StoredPerson>(PEOPLE);
  return {
    async byId(scope, id) {
      const row = await rows().findOne({ _id: id, ...scoped(scope) });
      return row ? fromStored(row) : undefined;
    },
    async page(scope, filter, paging) {
      const order = { field: 'sortKey', direction: 'asc' } as const;
      const page = await readPage(rows(), { scope: scoped(scope), filter: toQuery(filter), order, ...paging });
      return isRefusal(page) ? page : { rows: page.rows.map(fromStored), nextPageToken: page.nextPageToken };
    },
    async all() {
      return (await rows().find().toArray()).map(fromStored);
    },
    async byIds(ids, tx) {
      const found = await rows()
        .find({ _id: { $in: [...ids] } }, { session: tx.session })
        .toArray();
      return found.map(fromStored);
    },
    async save(people, tx) {
      const stored = await Promise.all(people.map(async (person) => toStored(person, await nameHeads(person.name, person.username))));
      await insertOrAgain(
        rows(),
        stored.filter(({ version }) => version === 1),
        tx,
      );
      await replaceAll(
        rows(),
        stored.filter(({ version }) => version > 1),
        tx,
      );
    },
  };
}

/** Replaces documents that are still one version behind. */
async function replaceAll(rows: mongo.Collection<StoredPerson>, people: readonly StoredPerson[], tx: Transaction): Promise<void> {
  if (people.length === 0) return;
  const replacements = people.map(({ _id, ...replacement }) => ({
    replaceOne: { filter: { _id, version: replacement.version - 1 }, replacement },
  }));
  const { matchedCount } = await rows.bulkWrite(replacements, { session: tx.session, ordered: false });
  if (matchedCount !== people.length) throw new TransactionAgain('another sync wrote first');
}

function toQuery({ query, organisation, role, includeInactive }: PeopleFilter): mongo.BSON.Document {
  return {
    ...(organisation === '' ? {} : { organisation }),
    ...(role === '' ? {} : { roles: role }),
    ...(includeInactive ? {} : { active: true }),
    ...(query === '' ? {} : { heads: { $regex: `^${escaped(query)}` } }),
  };
}

/** What people type is text, never a pattern. */
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
