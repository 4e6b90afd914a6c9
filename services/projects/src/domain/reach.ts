import { INITIATION_REVIEW_FROM, ORGANISATIONS, scopeOf } from '@bidline/kernel';
import type { Fen, Person, Scope } from '@bidline/kernel';
import type { Facts } from './facts.ts';

/** Which projects a reader reaches (O-2): by scope, and within one subsidiary for who belongs to one, whatever they worked on elsewhere before. */
export interface Reach {
  readonly scope: Scope;
  readonly organisation?: string;
  /** Headquarters follows major projects alone (O-2, T-2): those from this amount on. */
  readonly leastAmount?: Fen;
}

const SUBSIDIARIES = ORGANISATIONS.filter(({ kind }) => kind === 'subsidiary').map(({ code }) => code);

/** The reach of a person on a day. */
export const reachOf = (person: Person, { charts, today }: Pick<Facts, 'charts' | 'today'>): Reach => ({
  scope: scopeOf(person, charts, today),
  ...(person.organisationKind === 'subsidiary' ? { organisation: person.organisation } : {}),
  ...(person.organisationKind === 'headquarters' ? { leastAmount: INITIATION_REVIEW_FROM } : {}),
});

/** The subsidiaries that a list goes through: of those that are asked for (none named: all) those within reach. */
export function subsidiariesWithin({ organisation }: Reach, asked: readonly string[]): string[] {
  const within = SUBSIDIARIES.filter((code) => organisation === undefined || code === organisation);
  return asked.length === 0 ? within : within.filter((code) => asked.includes(code));
}
