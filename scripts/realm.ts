import { ROLES } from '@bidline/kernel';
import { isMain, main, stackArguments } from './cli.ts';
import { directoryClient, portalClient, testClient } from './realm/clients.ts';
import { demoPeople } from './realm/people.ts';
import { userProfile } from './realm/profile.ts';
import type { RealmFile } from './realm/representation.ts';
import { DEMO_PASSWORD_POLICY, demoUsers, directoryAccount } from './realm/users.ts';
import { secretsOf } from './stack/secrets.ts';
import { loadSettings, type StackSettings } from './stack/settings.ts';

const HOUR = 3600;

/** What holds in every realm: languages, how long tokens live, how guessing is slowed down. Times in seconds. */
const common = (demo: boolean): Record<string, unknown> => ({
  enabled: true,
  displayName: '市场营销信息管理系统',
  // Plain http from beyond the machine is refused outside a demo.
  sslRequired: demo ? 'none' : 'external',
  passwordPolicy: demo ? DEMO_PASSWORD_POLICY : 'length(12) and notUsername and notEmail and passwordHistory(3)',
  internationalizationEnabled: true,
  supportedLocales: ['zh-CN', 'en'],
  defaultLocale: 'zh-CN',
  registrationAllowed: false,
  resetPasswordAllowed: false,
  loginWithEmailAllowed: false,
  // A change of role takes effect with the next token.
  accessTokenLifespan: 300,
  ssoSessionIdleTimeout: 4 * HOUR,
  ssoSessionMaxLifespan: 12 * HOUR,
  bruteForceProtected: true,
  failureFactor: 10,
  waitIncrementSeconds: 60,
  maxFailureWaitSeconds: 900,
  maxDeltaTimeSeconds: 12 * HOUR,
  quickLoginCheckMilliSeconds: 200,
  minimumQuickLoginWaitSeconds: 15,
  eventsEnabled: true,
  eventsExpiration: 30 * 24 * HOUR,
  adminEventsEnabled: true,
  roles: { realm: Object.entries(ROLES).map(([name, { zh }]) => ({ name, description: zh })) },
  components: {
    'org.keycloak.userprofile.UserProfileProvider': [
      { providerId: 'declarative-user-profile', config: { 'kc.user.profile.config': [JSON.stringify(userProfile)] } },
    ],
  },
});

type RealmSettings = Pick<StackSettings, 'domain' | 'ports' | 'demoAccounts' | 'testClients'>;

/**
 * The realm everyone logs in to (O-1, O-3): roles of §0, the portals' client, the people directory's client. People and their password
 * only with demo accounts, clients for tests only where tests run.
 */
export const bidlineRealm = (settings: RealmSettings, directorySecret: string): RealmFile => ({
  ...(common(settings.demoAccounts) as Pick<RealmFile, 'roles'>),
  realm: 'bidline',
  users: [directoryAccount, ...(settings.demoAccounts ? demoUsers(demoPeople('bidline')) : [])],
  clients: [
    portalClient(settings.domain, settings.ports.GATEWAY_PORT),
    directoryClient(directorySecret),
    ...(settings.testClients ? [testClient('bidline-test'), testClient('bidline-test-short', 1)] : []),
  ],
});

/** A stranger of the same shape, whose tokens must open nothing (tests only). */
export const otherRealm = (): RealmFile => ({
  ...(common(true) as Pick<RealmFile, 'roles'>),
  realm: 'other',
  users: demoUsers(demoPeople('other').filter(({ username }) => username === 'dwhz.sales1')),
  clients: [testClient('bidline-test')],
});

/** The realms of a stack. */
export const realmsOf = (settings: RealmSettings, secrets: { directoryClientSecret: string }): RealmFile[] => [
  bidlineRealm(settings, secrets.directoryClientSecret),
  ...(settings.testClients ? [otherRealm()] : []),
];

if (isMain(import.meta)) {
  await main(async () => {
    const { stack } = stackArguments('realm   prints the realm files that Keycloak imports, as JSON');
    const settings = loadSettings(stack);
    console.log(JSON.stringify(realmsOf(settings, secretsOf(settings.folder)), undefined, 2));
  });
}
