import { mongodbUriOf } from './parts/mongodb.ts';
import { secretsOf } from './secrets.ts';
import { serviceNames } from './services.ts';
import { brokersOf, issuerOf, keycloakUrl, type PortSetting, type StackSettings } from './settings.ts';

/** Where tests and the bench find the parts of a stack, as environment variables. */
export const surroundings = (settings: StackSettings): Record<string, string> => {
  const secrets = secretsOf(settings.folder);
  const addressOf = (name: string): string => `127.0.0.1:${settings.ports[`${name.toUpperCase()}_PORT` as PortSetting]}`;
  return {
    BIDLINE_STACK: settings.stack,
    BIDLINE_GATEWAY_URL: `http://localhost:${settings.ports.GATEWAY_PORT}`,
    BIDLINE_KEYCLOAK_URL: keycloakUrl(settings),
    BIDLINE_TEST_ADMIN_PASSWORD: secrets.keycloakAdminPassword,
    BIDLINE_TEST_DIRECTORY_SECRET: secrets.directoryClientSecret,
    MONGODB_URI: mongodbUriOf(settings),
    KAFKA_BROKERS: brokersOf(settings),
    OIDC_ISSUER: issuerOf(settings),
    OIDC_AUDIENCE: 'bidline-api',
    TRAIL_KEY: secrets.trailKey,
    PORTAL_DOMAIN: settings.domain,
    ...Object.fromEntries(serviceNames(settings.root).map((name) => [`${name.toUpperCase()}_ADDRESS`, addressOf(name)])),
  };
};
