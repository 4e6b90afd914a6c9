import { pbkdf2Sync } from 'node:crypto';
import type { DemoPerson } from './people.ts';
import type { UserFile } from './representation.ts';

const PASSWORD = 'bidline';
const ITERATIONS = 20_000;
const SALT = Buffer.from('bidline-demo-salt');

/** How Keycloak must hash in a demo, so that it takes the hash below as it is and does not count 160 argon2 hashes while it starts. */
export const DEMO_PASSWORD_POLICY = `hashAlgorithm(pbkdf2-sha512) and hashIterations(${ITERATIONS})`;

/** The demo password, hashed once for everybody. */
const demoCredential = (): Record<string, unknown> => ({
  type: 'password',
  secretData: JSON.stringify({
    value: pbkdf2Sync(PASSWORD, SALT, ITERATIONS, 64, 'sha512').toString('base64'),
    salt: SALT.toString('base64'),
    additionalParameters: {},
  }),
  credentialData: JSON.stringify({ hashIterations: ITERATIONS, algorithm: 'pbkdf2-sha512', additionalParameters: {} }),
});

/** Accounts of generated people, all with the demo password. */
export const demoUsers = (people: readonly DemoPerson[]): UserFile[] => {
  const credentials = [demoCredential()];
  return people.map((person) => ({
    id: person.id,
    username: person.username,
    enabled: true,
    firstName: person.name,
    email: `${person.username}@bidline.example`,
    emailVerified: true,
    attributes: {
      org: [person.organisation],
      org_kind: [person.organisationKind],
      department: [person.department],
      ...(person.provinces.length > 0 ? { provinces: person.provinces } : {}),
      business_mobile: [person.businessMobile],
    },
    credentials,
    realmRoles: [person.role],
    // What Keycloak's own account pages ask for: change of password.
    clientRoles: { account: ['manage-account', 'view-profile'] },
  }));
};

/** The account by which the market service reads people; it may look and nothing else. */
export const directoryAccount: UserFile = {
  username: 'service-account-bidline-directory',
  enabled: true,
  serviceAccountClientId: 'bidline-directory',
  clientRoles: { 'realm-management': ['view-users', 'query-users', 'view-realm'] },
};
