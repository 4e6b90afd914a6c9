import { isRole, hasRole, isRefusal, refuse } from '@bidline/kernel';
import type { Person, Refusal } from '@bidline/kernel';
import type { Access } from '@bidline/proto';
import type { TokenVerifier } from '../auth/token-verifier.ts';

/**
 * Who calls, once the contract's access rule has been held against them (O-2): undefined for a public RPC, else a person who has one of its roles
 * (any, where it names none). Refuses TOKEN_MISSING, TOKEN_EXPIRED, TOKEN_INVALID, ROLE_NOT_ALLOWED.
 */
export async function admit(access: Access, token: string | undefined, verify: TokenVerifier): Promise<Person | Refusal | undefined> {
  if (access.public) return undefined;
  const person = await verify(token);
  if (isRefusal(person) || access.roles.length === 0) return person;
  return hasRole(person, ...access.roles.filter(isRole)) ? person : refuse('forbidden', 'ROLE_NOT_ALLOWED');
}
