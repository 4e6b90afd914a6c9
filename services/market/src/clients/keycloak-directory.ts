import { refuse, ROLES } from '@bidline/kernel';
import type { Log } from '@bidline/runtime';
import { z } from 'zod';
import type { Account } from '../domain/directory-account.ts';
import type { Directory } from '../usecases/ports.ts';
import { keycloakAdmin } from './keycloak-admin.ts';
import type { KeycloakOptions } from './keycloak-admin.ts';

/** Accounts asked for at once. */
const PAGE = 100;

const attribute = z.array(z.string()).default([]);
const userSchema = z.object({
  id: z.string().min(1),
  username: z.string(),
  firstName: z.string().default(''),
  lastName: z.string().default(''),
  enabled: z.boolean().default(false),
  attributes: z.object({ org: attribute, department: attribute, provinces: attribute }).default({ org: [], department: [], provinces: [] }),
});
const usersSchema = z.array(userSchema);
const idsSchema = z.array(z.object({ id: z.string() }));
type User = z.infer<typeof userSchema>;

/**
 * The accounts of a Keycloak realm, by its admin REST API as client `bidline-directory` (O-1): the users page by page, then for each role of §0
 * who was given it directly (roles that come by a group are not seen). Refuses DEPENDENCY_DOWN while Keycloak cannot be reached or does not let
 * us look; the log says why.
 */
export function keycloakDirectory(options: KeycloakOptions, log: Log): Directory {
  const admin = keycloakAdmin(options);

  /** Every row of a list that Keycloak hands out in pages; nothing where the list itself does not exist. Brief ones come without attributes. */
  async function rowsOf<T>(path: string, schema: z.ZodType<T[]>, brief: boolean): Promise<T[]> {
    const rows: T[] = [];
    for (let first = 0; ; first += PAGE) {
      const answer = await admin.get(`${path}?first=${first}&max=${PAGE}&briefRepresentation=${brief}`);
      const page = answer === undefined ? [] : schema.parse(answer);
      rows.push(...page);
      if (page.length < PAGE) return rows;
    }
  }

  async function users(expected: readonly string[]): Promise<User[]> {
    // Somebody who joins while we read may be on two pages.
    const listed = new Map((await rowsOf('users', usersSchema, false)).map((user) => [user.id, user]));
    for (const id of expected.filter((known) => !listed.has(known))) {
      const user = await admin.get(`users/${encodeURIComponent(id)}`);
      if (user !== undefined) listed.set(id, userSchema.parse(user));
    }
    return [...listed.values()];
  }

  async function rolesByUser(): Promise<Map<string, string[]>> {
    const roles = new Map<string, string[]>();
    const holders = await Promise.all(
      Object.keys(ROLES).map(async (role) => ({ role, ids: await rowsOf(`roles/${role}/users`, idsSchema, true) })),
    );
    for (const { role, ids } of holders) for (const { id } of ids) roles.set(id, [...(roles.get(id) ?? []), role]);
    return roles;
  }

  return {
    async accounts(expected) {
      try {
        const found = await users(expected);
        const roles = await rolesByUser();
        return found.map((user) => accountOf(user, roles.get(user.id) ?? []));
      } catch (error) {
        log.warn({ reason: reasonOf(error) }, 'accounts could not be read from Keycloak');
        return refuse('unavailable', 'DEPENDENCY_DOWN');
      }
    },
  };
}

/** The plain words of an error; fetch hides them behind its own. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}

function accountOf({ id, username, firstName, lastName, enabled, attributes }: User, roles: readonly string[]): Account {
  const { org, department, provinces } = attributes;
  // Chinese names stand in one field; where both are filled the family name, Keycloak's last one, comes first.
  return {
    id,
    username,
    name: `${lastName}${firstName}`,
    enabled,
    organisation: org[0] ?? '',
    department: department[0] ?? '',
    provinces,
    roles,
  };
}
