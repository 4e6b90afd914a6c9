import type { Chart, Day, Dictionary, Refusal, Scope, VersionedOrganisation, VersionedPerson } from '@bidline/kernel';
import type { Page, Transaction } from '@bidline/runtime';
import type { Account } from '../domain/directory-account.ts';
import type { PeopleFilter } from '../domain/people-filter.ts';

/** Where a page of a list begins and how long it is. */
export interface Paging {
  readonly pageSize: number;
  readonly pageToken: string;
}

/** The people directory. Reads demand the reader's scope; the sync reads all. */
export interface People {
  byId(scope: Scope, id: string): Promise<VersionedPerson | undefined>;
  page(scope: Scope, filter: PeopleFilter, paging: Paging): Promise<Page<VersionedPerson> | Refusal>;
  all(): Promise<VersionedPerson[]>;
  byIds(ids: readonly string[], tx: Transaction): Promise<VersionedPerson[]>;
  /** Writes entries at the version they carry; runs the transaction again when another one wrote first. */
  save(people: readonly VersionedPerson[], tx: Transaction): Promise<void>;
}

/** The seventeen organisations and their portals. They belong to everybody (DATA_SCOPE_SHARED). */
export interface Organisations {
  /** In the order of §0. */
  list(tx?: Transaction): Promise<VersionedOrganisation[]>;
  byCode(code: string, tx?: Transaction): Promise<VersionedOrganisation | undefined>;
  byPortal(host: string): Promise<VersionedOrganisation | undefined>;
  add(organisations: readonly VersionedOrganisation[], tx: Transaction): Promise<void>;
  /** Refuses STALE_VERSION unless the stored one is at version `seen`. */
  replace(organisation: VersionedOrganisation, seen: number, tx: Transaction): Promise<Refusal | undefined>;
}

/** A saved version of a chart. */
export type SavedChart = Chart & Required<Pick<Chart, 'savedAt' | 'savedBy'>>;

/** The organisation charts, every version of them. Reads demand the reader's scope. */
export interface Charts {
  /** The version that holds on a day. */
  holdingOn(scope: Scope, organisation: string, day: Day): Promise<SavedChart | undefined>;
  /** Every version, latest first. */
  versions(scope: Scope, organisation: string, tx?: Transaction): Promise<SavedChart[]>;
  /** Codes of the organisations that have a chart. */
  known(tx: Transaction): Promise<Set<string>>;
  /** Adds a version behind version `seen`, or the first one when `seen` is 0; refuses STALE_VERSION when another one came before. */
  append(chart: SavedChart, seen: number, tx: Transaction): Promise<Refusal | undefined>;
}

/** A saved version of a dictionary. */
export type SavedDictionary = Dictionary & Required<Pick<Dictionary, 'savedAt' | 'savedBy'>>;

/** The dictionaries, every version of them. They belong to everybody (DATA_SCOPE_SHARED). */
export interface Dictionaries {
  /** The versions in force, by code. */
  inForce(): Promise<SavedDictionary[]>;
  /** Every version of one, latest first. */
  versions(code: string, tx?: Transaction): Promise<SavedDictionary[]>;
  /** Adds a version behind version `seen`, or the first one when `seen` is 0; refuses STALE_VERSION when another one came before. */
  append(dictionary: SavedDictionary, seen: number, tx: Transaction): Promise<Refusal | undefined>;
}

/** What the other services are told, on the compacted topic; each event carries the whole state of its key. */
export interface ReferenceEvents {
  organisationChanged(organisation: VersionedOrganisation, tx: Transaction): Promise<void>;
  personChanged(person: VersionedPerson, tx: Transaction): Promise<void>;
  /** `charts` are all that hold today or later. */
  chartChanged(organisation: string, version: number, charts: readonly Chart[], tx: Transaction): Promise<void>;
  dictionaryChanged(dictionary: Dictionary, tx: Transaction): Promise<void>;
}

/** The accounts, where they are kept. */
export interface Directory {
  /**
   * Every account, disabled ones included; `expected` are looked for one by one when the list does not name them, as one read page by page misses
   * somebody when an account before them is removed meanwhile. Refuses DEPENDENCY_DOWN while the server cannot be reached.
   */
  accounts(expected: readonly string[]): Promise<Account[] | Refusal>;
}

/** Runs work without a user as one transaction in the name of `system`. */
export type AsSystem = <T>(work: (tx: Transaction) => Promise<T | Refusal>) => Promise<T | Refusal>;

/** Everything that use cases of this service work with; each takes the part that it needs. */
export interface Ports {
  readonly people: People;
  readonly organisations: Organisations;
  readonly charts: Charts;
  readonly dictionaries: Dictionaries;
  readonly events: ReferenceEvents;
}
