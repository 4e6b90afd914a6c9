import type { FieldChange, Person, Refusal } from '@bidline/kernel';
import type { Page, Transaction } from '@bidline/runtime';
import type { Facts } from '../domain/facts.ts';
import type { ListQuery } from '../domain/list-query.ts';
import type { Project, ProjectRow } from '../domain/project.ts';
import type { Reach } from '../domain/reach.ts';
import type { NumberSeries } from '../domain/tracking-number.ts';

/** The projects. Every read demands the reader's reach: what lies outside it is not there. */
export interface Projects {
  byId(reach: Reach, id: string, tx?: Transaction): Promise<Project | undefined>;
  /** Refuses a page token of another list. */
  page(reach: Reach, query: ListQuery): Promise<Page<ProjectRow> | Refusal>;
  add(project: Project, tx: Transaction): Promise<void>;
  /** Writes the next version; refuses STALE_VERSION when another change of version `seen` came first. */
  replace(reach: Reach, project: Project, seen: number, tx: Transaction): Promise<Refusal | undefined>;
}

/** Where a number stands in its series, and when it was issued. */
export interface IssuedCount {
  readonly count: number;
  readonly issuedAt: Date;
}

/** Counts per subsidiary and year, raised in the transaction that uses them: without gaps, without doubles, in time order (P-2). */
export interface Numbers {
  next(series: NumberSeries, tx: Transaction): Promise<IssuedCount>;
}

/** The copy of the market department's master data. */
export interface Reference {
  /** What rules need for a write; refuses DEPENDENCY_DOWN until the copy was filled once. */
  facts(person: Person, at: Date): Facts | Refusal;
  /** Which projects a reader reaches; without a copy, what their token alone says. */
  reach(person: Person, at: Date): Reach;
}

/** What the other services are told, on `bidline.projects.events.v1`; each event carries the whole project. */
export interface ProjectEvents {
  registered(project: Project, tx: Transaction): Promise<void>;
  updated(project: Project, changes: readonly FieldChange[], tx: Transaction): Promise<void>;
}

/** Everything that use cases of this service work with; each takes the part that it needs. */
export interface Ports {
  readonly projects: Projects;
  readonly numbers: Numbers;
  readonly reference: Reference;
  readonly events: ProjectEvents;
  readonly newId: () => string;
}
