import { dayOf, refuse } from '@bidline/kernel';
import type { Person, ReferenceData, Refusal } from '@bidline/kernel';
import type { Facts } from '../domain/facts.ts';
import { reachOf } from '../domain/reach.ts';
import { DICTIONARIES_IN_USE } from '../domain/registration-fields.ts';
import type { Reference } from '../usecases/ports.ts';

/** The copy of the master data as use cases ask it. */
export function referenceOf(current: () => ReferenceData): Reference {
  return {
    facts: (person, at) => factsFrom(current(), person, at),
    reach: (person, at) => reachOf(person, { charts: current().charts.get(person.organisation) ?? [], today: dayOf(at) }),
  };
}

/** Until the market service was heard once, no form can be checked: registering waits, reading goes on. */
function factsFrom({ dictionaries, people, charts }: ReferenceData, { organisation }: Person, at: Date): Facts | Refusal {
  const missing = DICTIONARIES_IN_USE.filter((code) => !dictionaries.has(code));
  if (missing.length > 0) return refuse('unavailable', 'DEPENDENCY_DOWN', { dependency: 'market', missing: missing.join(',') });
  return { today: dayOf(at), dictionaries, people, charts: charts.get(organisation) ?? [] };
}
