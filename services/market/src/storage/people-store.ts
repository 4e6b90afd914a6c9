import type { Role, VersionedPerson } from '@bidline/kernel';
import { ORGANISATIONS } from '@bidline/kernel';
import { readPage, scoped, TransactionAgain } from '@bidline/runtime';
import type { Database, Transaction, VersionedRow } from '@bidline/runtime';
import { isRefusal } from '@bidline/kernel';
import type { mongo } from 'mongoose';
import type { PeopleFilter } from '../domain/people-filter.ts';
import { audienceOfOrganisation } from '../domain/reach.ts';
import type { People } from '../usecases/ports.ts';
import { insertOrAgain } from './insert-or-again.ts';
import { nameKeys } from './name-search.ts';

/** A row of `people`. */
export interface PersonRow extends VersionedRow {
  username: string;
  name: string;
  organisation: string;
  department: string;
  roles: Role[];
  provinces: string[];
  active: boolean;
  audience: string[];
  /** What the person is found by (`nameKeys`). */
  search: string[];
  /** Order of organisations, then of names as read. */
  sort: string;
}

/** The people directory (O-1); reads of a caller take the caller's scope. */
export function peopleStore(database: Database): People {
  const rows = () => database.collection<PersonRow>('people');
  return {
    async byId(scope, id) {
      const row = await rows().findOne({ _id: id, ...scoped(scope) });
      return row ? toPerson(row) : undefined;
    },
    async page(scope, filter, paging) {
      const order = { field: 'sort', direction: 'asc' } as const;
      const page = await readPage(rows(), { scope: scoped(scope), filter: toFilter(filter), order, ...paging });
      return isRefusal(page) ? page : { rows: page.rows.map(toPerson), nextPageToken: page.nextPageToken };
    },
    async all() {
      return (await rows().find().toArray()).map(toPerson);
    },
    async byIds(ids, tx) {
      const found = await rows().find({ _id: { $in: [...ids] } }, { session: tx.session }).toArray();
      return found.map(toPerson);
    },
    async save(people, tx) {
      const written = await Promise.all(people.map(toRow));
      await insertOrAgain(rows(), written.filter(({ version }) => version === 1), tx);
      await replaceAll(rows(), written.filter(({ version }) => version > 1), tx);
    },
  };
}

/** Replaces rows that are still one version behind. */
async function replaceAll(collection: mongo.Collection<PersonRow>, rows: readonly PersonRow[], tx: Transaction): Promise<void> {
  if (rows.length === 0) return;
  const replacements = rows.map(({ _id, ...replacement }) => ({
    replaceOne: { filter: { _id, version: replacement.version - 1 }, replacement },
  }));
  const { matchedCount } = await collection.bulkWrite(replacements, { session: tx.session, ordered: false });
  if (matchedCount !== rows.length) throw new TransactionAgain('another sync wrote first');
}

function toFilter({ query, organisation, role, includeInactive }: PeopleFilter): mongo.BSON.Document {
  return {
    ...(organisation === '' ? {} : { organisation }),
    ...(role === '' ? {} : { roles: role }),
    ...(includeInactive ? {} : { active: true }),
    ...(query === '' ? {} : { search: { $regex: `^${query.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}` } }),
  };
}

function toPerson({ _id, username, name, organisation, department, roles, provinces, active, version }: PersonRow): VersionedPerson {
  return { id: _id, username, name, organisation, department, roles: [...roles], provinces: [...provinces], active, version };
}

async function toRow({ id, username, name, organisation, department, roles, provinces, active, version }: VersionedPerson): Promise<PersonRow> {
  const { search, reading } = await nameKeys(name, username);
  const position = ORGANISATIONS.findIndex(({ code }) => code === organisation);
  return {
    _id: id,
    username,
    name,
    organisation,
    department,
    roles: [...roles],
    provinces: [...provinces],
    active,
    version,
    audience: audienceOfOrganisation(organisation),
    search,
    sort: `${String(position).padStart(2, '0')} ${reading} ${name}`,
  };
}
