import type { CurrentStates, Database } from '@bidline/runtime';
import { historyState } from '../domain/changes.ts';
import { CHARTS } from './chart-schema.ts';
import { chartsStore } from './charts-store.ts';
import { dictionariesStore } from './dictionaries-store.ts';
import { DICTIONARIES } from './dictionary-schema.ts';
import { ORGANISATIONS_COLLECTION } from './organisation-schema.ts';
import { organisationsStore } from './organisations-store.ts';
import { peopleStore } from './people-store.ts';
import { PEOPLE } from './person-schema.ts';

/** The collection that has one row per record of a kind. */
const COLLECTIONS = { organisation: ORGANISATIONS_COLLECTION, chart: CHARTS, dictionary: DICTIONARIES, person: PEOPLE } as const;
type Kind = keyof typeof COLLECTIONS;

const ALL = { all: true } as const;

/**
 * The records as they are in the store now, in the shape in which `Transaction.record` was given them, for `prove-trail` (U-3). What is gone is
 * left out; a chart or dictionary counts with every version it ever had.
 */
export function recordedStates(database: Database): CurrentStates {
  const organisations = organisationsStore(database);
  const charts = chartsStore(database);
  const dictionaries = dictionariesStore(database);
  const people = peopleStore(database);
  const latest = async (kind: Kind, id: string) => {
    const row = await database.collection<{ _id: string; version: number }>(COLLECTIONS[kind]).findOne({ _id: id });
    return row?.version;
  };

  async function stateOf(kind: Kind, id: string): Promise<unknown> {
    switch (kind) {
      case 'organisation':
        return organisations.byCode(id);
      case 'person':
        return people.byId(ALL, id);
      case 'chart':
        return history(await charts.versions(ALL, id), await latest(kind, id));
      case 'dictionary':
        return history(await dictionaries.versions(id), await latest(kind, id));
    }
  }

  return async (records) => {
    const states = new Map<string, unknown>();
    for (const record of records) {
      const [kind = '', id = ''] = record.split('/', 2);
      const state = isKind(kind) ? await stateOf(kind, id) : undefined;
      if (state !== undefined) states.set(record, state);
    }
    return states;
  };
}

const isKind = (kind: string): kind is Kind => Object.hasOwn(COLLECTIONS, kind);

const history = <T extends { version: number }>(versions: readonly T[], latest: number | undefined) =>
  latest === undefined ? undefined : historyState(versions, latest);

/** The names of all records there are, so that one put in without a trail is found. */
export async function* allRecords(database: Database): AsyncGenerator<string> {
  for (const [kind, collection] of Object.entries(COLLECTIONS)) {
    for await (const { _id } of database.collection<{ _id: string }>(collection).find({}, { projection: { _id: 1 } }))
      yield `${kind}/${_id}`;
  }
}
