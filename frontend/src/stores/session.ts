import type { Person } from '@bidline/kernel';
import { hasRole } from '@bidline/kernel';
import type { Role } from '@bidline/kernel';
import { defineStore } from 'pinia';
import { computed, ref } from 'vue';
import type { Portal } from '../api/types.ts';

/** How the login stands: fine, Keycloak out of reach while the token still lives, or over. */
export type LoginState = { kind: 'fresh' } | { kind: 'unrenewed'; minutes: number } | { kind: 'over' };

/** Who is signed in, at which portal. Filled once by the boot. */
export const useSession = defineStore('session', () => {
  const signedIn = ref<Person>();
  const at = ref<Portal>();
  const login = ref<LoginState>({ kind: 'fresh' });
  let leave: () => Promise<void> = () => Promise.resolve();
  let again: () => Promise<void> = () => Promise.resolve();

  const person = computed<Person>(() => {
    if (!signedIn.value) throw new Error('the session is read before it began');
    return signedIn.value;
  });
  const portal = computed<Portal>(() => {
    if (!at.value) throw new Error('the portal is read before it is known');
    return at.value;
  });

  return {
    person,
    portal,
    login,
    /** Begins the session; `acts` are the login's own sign-out and sign-in. */
    begin: (who: Person, where: Portal, acts: { signOut: () => Promise<void>; signIn: () => Promise<void> }): void => {
      signedIn.value = who;
      at.value = where;
      leave = acts.signOut;
      again = acts.signIn;
    },
    /** The same person by a newer token: roles may have changed. */
    become: (who: Person): void => {
      signedIn.value = who;
    },
    /** True when the person holds one of the roles. */
    holds: (...roles: readonly Role[]): boolean => hasRole(person.value, ...roles),
    signOut: (): Promise<void> => leave(),
    signIn: (): Promise<void> => again(),
  };
});
