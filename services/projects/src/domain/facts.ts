import type { Chart, Day, Dictionary, DirectoryPerson, Person } from '@bidline/kernel';
import type { RegistrationForm } from './registration-form.ts';

/** What the rules need to know of the world; use cases look it up, rules never do. */
export interface Facts {
  /** The day in Shanghai. */
  readonly today: Day;
  /** Dictionaries in force, by code (M-7). */
  readonly dictionaries: ReadonlyMap<string, Dictionary>;
  /** The directory, by id (O-1). */
  readonly people: ReadonlyMap<string, DirectoryPerson>;
  /** Charts of the person's organisation (O-6). */
  readonly charts: readonly Chart[];
}

/** A form to check: whose project it is, and the form that is on record when it is a change. */
export interface FormCheck extends Facts {
  readonly owner: Pick<Person, 'id' | 'organisation'>;
  readonly before?: RegistrationForm;
}
