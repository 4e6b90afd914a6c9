import { invalid } from '@bidline/kernel';
import type { Person, Refusal, VersionedPerson } from '@bidline/kernel';
import type { Page } from '@bidline/runtime';
import { peopleFilterFaults, tidyFilter } from '../domain/people-filter.ts';
import type { PeopleFilter } from '../domain/people-filter.ts';
import { peopleReach } from '../domain/reach.ts';
import type { Paging, Ports } from './ports.ts';

/**
 * A page of people by organisation and name (O-1, O-2). Who asks for people beyond their reach gets the page of an organisation that has none.
 * Refuses field faults and a page token of another list.
 */
export async function listPeople(
  { people }: Pick<Ports, 'people'>,
  filter: PeopleFilter,
  paging: Paging,
  { person }: { readonly person: Person },
): Promise<Page<VersionedPerson> | Refusal> {
  const faults = peopleFilterFaults(filter, paging.pageSize);
  if (faults.length > 0) return invalid(faults);
  return people.page(peopleReach(person), tidyFilter(filter), paging);
}
