import type { Dictionary } from '../dictionary/dictionary.ts';
import type { Chart } from '../organisation/chart.ts';
import type { Organisation } from '../organisation/organisations.ts';
import type { DirectoryPerson } from '../organisation/person.ts';

/** An organisation as the market department keeps it. */
export interface VersionedOrganisation extends Organisation {
  version: number;
}

/** A person as the copy keeps them, with the version that older news is told by. */
export interface VersionedPerson extends DirectoryPerson {
  version: number;
}

/** The copy that every service has of the market department's master data: immutable, a new value per event. */
export interface ReferenceData {
  readonly dictionaries: ReadonlyMap<string, Dictionary>;
  readonly organisations: ReadonlyMap<string, VersionedOrganisation>;
  /** Per organisation the charts that hold today or later, by day. */
  readonly charts: ReadonlyMap<string, readonly Chart[]>;
  readonly people: ReadonlyMap<string, VersionedPerson>;
}

/** What a service knows before it read anything. */
export const emptyReference: ReferenceData = { dictionaries: new Map(), organisations: new Map(), charts: new Map(), people: new Map() };
