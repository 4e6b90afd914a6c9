import { refuse } from '@bidline/kernel';
import type { DirectoryPerson, Person, Refusal, VersionedOrganisation } from '@bidline/kernel';
import { peopleReach } from '../domain/reach.ts';
import type { Ports } from './ports.ts';

/** The caller with their house. */
export interface Myself {
  readonly person: DirectoryPerson;
  readonly organisation: VersionedOrganisation;
}

/**
 * The caller's own entry (O-1), from the verified token where the sync has not seen the account yet. Refuses NOT_FOUND when the token names
 * none of the seventeen organisations.
 */
export async function getMe(
  { people, organisations }: Pick<Ports, 'people' | 'organisations'>,
  { person }: { readonly person: Person },
): Promise<Myself | Refusal> {
  const entry = await people.byId(peopleReach(person), person.id);
  const organisation = await organisations.byCode(person.organisation);
  return organisation ? { person: entry ?? fromToken(person), organisation } : refuse('missing', 'NOT_FOUND');
}

const fromToken = ({ organisationKind: _kind, ...person }: Person): DirectoryPerson => ({ ...person, active: true });
