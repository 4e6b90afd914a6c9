import type { OrganisationKind } from './organisations.ts';
import { ROLES, type Role } from './roles.ts';

/** A signed-in person (O-1), as the verified token names them. */
export interface Person {
  /** Keycloak's id of the account. */
  id: string;
  username: string;
  name: string;
  /** Code of the organisation. */
  organisation: string;
  organisationKind: OrganisationKind;
  /** Id of the department in the organisation's chart. */
  department: string;
  roles: readonly Role[];
  /** Codes of the provinces that a sales manager covers. */
  provinces: readonly string[];
}

/** A person as records keep them: the id is stable, the name is the one at the time of the act. */
export interface PersonRef {
  id: string;
  name: string;
}

/** A person of the directory, as the market service publishes them. */
export interface DirectoryPerson {
  id: string;
  username: string;
  name: string;
  organisation: string;
  department: string;
  roles: readonly Role[];
  provinces: readonly string[];
  /** False once the account is disabled or gone. */
  active: boolean;
}

export const personRef = (person: { id: string; name: string }): PersonRef => ({ id: person.id, name: person.name });

/** True when the person holds one of the roles and belongs to the kind of organisation that has it (O-2). */
export const hasRole = (person: Pick<Person, 'roles' | 'organisationKind'>, ...roles: readonly Role[]): boolean =>
  roles.some((role) => person.roles.includes(role) && ROLES[role].kind === person.organisationKind);
