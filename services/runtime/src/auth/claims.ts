import { isRole, organisationOf } from '@bidline/kernel';
import type { Person } from '@bidline/kernel';
import { z } from 'zod';

const text = z.string().min(1).max(200);

/** What Keycloak's mappers put into an access token (design.md, people and scope). Roles of other systems may stand among ours. */
const claims = z.object({
  typ: z.literal('Bearer'),
  sub: text,
  preferred_username: text,
  name: text,
  org: text,
  org_kind: z.enum(['subsidiary', 'headquarters', 'market']),
  department: z.string().max(200),
  roles: z.array(z.string()),
  provinces: z.array(z.string()).default([]),
});

/**
 * The person that a verified token names, or undefined when its claims are no person of ours: one missing, an unknown organisation, or a kind
 * that is not the organisation's. Unknown roles fall away; `typ` keeps ID and refresh tokens of the same realm out.
 */
export function personOf(payload: unknown): Person | undefined {
  const parsed = claims.safeParse(payload);
  if (!parsed.success) return undefined;
  const { sub, preferred_username, name, org, org_kind, department, roles, provinces } = parsed.data;
  if (organisationOf(org)?.kind !== org_kind) return undefined;
  return {
    id: sub,
    username: preferred_username,
    name,
    organisation: org,
    organisationKind: org_kind,
    department,
    roles: roles.filter(isRole),
    provinces,
  };
}
