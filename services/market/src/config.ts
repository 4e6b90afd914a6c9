import { commonSettings, loadConfig, setting } from '@bidline/runtime';
import type { ConfigOf } from '@bidline/runtime';
import { z } from 'zod';

const text = z.string().trim().min(1);

/** Settings of this service: those that every service has, and where the accounts are. A setting is one line here, and only this file names it. */
export const settings = {
  ...commonSettings,
  directoryUrl: setting(
    'DIRECTORY_URL',
    z.url({ protocol: /^https?$/ }),
    'Base address of Keycloak, whose admin REST API people are read from',
  ),
  directoryRealm: setting('DIRECTORY_REALM', text.default('bidline'), 'Realm of the accounts'),
  directoryClientId: setting(
    'DIRECTORY_CLIENT_ID',
    text.default('bidline-directory'),
    'Client with a service account that may view users and roles',
  ),
  directoryClientSecret: setting('DIRECTORY_CLIENT_SECRET', text, 'Secret of that client', { secret: true }),
  directorySyncSeconds: setting(
    'DIRECTORY_SYNC_SECONDS',
    z.coerce.number().int().min(1).max(86_400).default(60),
    'Seconds between two reads of all accounts; one replica reads',
  ),
};

/** What the wiring is told. */
export type MarketConfig = ConfigOf<typeof settings>;

/** Reads and checks the settings of this process; throws a ConfigError that names every fault. */
export const readConfig = (): MarketConfig => loadConfig(settings, process.env);
