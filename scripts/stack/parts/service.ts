import { join } from 'node:path';
import { buildPackage } from '../../build.ts';
import { answers } from '../health.ts';
import { serves } from '../grpc-health.ts';
import type { Launch, Part } from '../part.ts';
import { secretsOf } from '../secrets.ts';
import { serviceNames } from '../services.ts';
import { brokersOf, issuerOf, keycloakUrl, PORT_SETTINGS, type PortSetting, type StackSettings } from '../settings.ts';
import { mongodbUriOf } from './mongodb.ts';
import { portalBuild } from './portal.ts';

const portSettingOf = (service: string): PortSetting => {
  const setting = PORT_SETTINGS.find((name) => name === `${service.toUpperCase()}_PORT`);
  if (setting === undefined) throw new Error(`${service} has no port yet: give it one in scripts/stack/settings.ts`);
  return setting;
};

const commonEnv = (settings: StackSettings, name: string): Record<string, string> => ({
  BIDLINE_ENVIRONMENT: 'development',
  INSTANCE_ID: `${name}-1`,
  OIDC_ISSUER: issuerOf(settings),
  OIDC_AUDIENCE: 'bidline-api',
  PORTAL_DOMAIN: settings.domain,
});

/**
 * A small young generation saves 25 MB a process at rest, no source maps 30 MB (the bundles are not minified, their stacks can be read).
 * kafkajs 2.2 sets timers into the past, which Node 24 remarks on.
 */
const NODE_OPTIONS = ['--max-semi-space-size=4', '--disable-warning=TimeoutNegativeWarning'];

const launchNode = async (settings: StackSettings, folder: string, env: Record<string, string>): Promise<Launch> => {
  const digest = await buildPackage(settings.root, folder);
  const dist = join(settings.root, folder, 'dist');
  return {
    command: process.execPath,
    args: [...NODE_OPTIONS, '--require', join(dist, 'telemetry.cjs'), join(dist, 'main.cjs')],
    env: { ...env, BIDLINE_BUILD: digest },
    cwd: join(settings.root, folder),
  };
};

/** What a service is told about its surroundings. */
export const serviceEnv = (settings: StackSettings, name: string): Record<string, string> => {
  const secrets = secretsOf(settings.folder);
  return {
    ...commonEnv(settings, name),
    GRPC_HOST: '127.0.0.1',
    GRPC_PORT: String(settings.ports[portSettingOf(name)]),
    MONGODB_URI: mongodbUriOf(settings),
    MONGODB_DATABASE: `bidline_${name}`,
    KAFKA_BROKERS: brokersOf(settings),
    KAFKA_TOPIC_PREFIX: settings.topicPrefix,
    TRAIL_KEY: secrets.trailKey,
    ...(name === 'market'
      ? {
          DIRECTORY_URL: keycloakUrl(settings),
          DIRECTORY_REALM: 'bidline',
          DIRECTORY_CLIENT_ID: 'bidline-directory',
          DIRECTORY_CLIENT_SECRET: secrets.directoryClientSecret,
        }
      : {}),
  };
};

/** A service, bundled from its sources and started. */
export const servicePart = (settings: StackSettings, name: string): Part => {
  const port = settings.ports[portSettingOf(name)];
  return {
    name,
    // market reads its people from Keycloak at its start; the others need nobody's account.
    needs: name === 'market' ? ['mongodb', 'kafka', 'keycloak'] : ['mongodb', 'kafka'],
    about: `gRPC at 127.0.0.1:${port}`,
    ports: [portSettingOf(name)],
    prepare: () => launchNode(settings, join('services', name), serviceEnv(settings, name)),
    healthy: () => serves(port),
    patience: 60,
  };
};

/** The gateway, which also serves the portal's files. */
export const gatewayPart = (settings: StackSettings): Part => {
  const port = settings.ports.GATEWAY_PORT;
  const services = serviceNames(settings.root);
  const addresses = services.map((name): [string, string] => [
    `${name.toUpperCase()}_ADDRESS`,
    `127.0.0.1:${settings.ports[portSettingOf(name)]}`,
  ]);
  const env = {
    ...commonEnv(settings, 'gateway'),
    ...Object.fromEntries(addresses),
    GATEWAY_HOST: '127.0.0.1',
    GATEWAY_PORT: String(port),
    PORTAL_DIR: join(settings.root, 'frontend', 'dist'),
    // Tests and the bench call from one address and as few people.
    ...(settings.stack === 'demo' ? {} : { GATEWAY_CALLS_PER_MINUTE: '10000000' }),
  };
  return {
    name: 'gateway',
    needs: [...services, 'portal'],
    about: `at http://127.0.0.1:${port}`,
    ports: ['GATEWAY_PORT'],
    // The gateway lists the portal's files when it starts: another build of the portal needs another start.
    prepare: () => launchNode(settings, 'gateway', { ...env, BIDLINE_PORTAL: portalBuild(settings.root) }),
    healthy: () => answers(`http://127.0.0.1:${port}/readyz`),
    patience: 60,
  };
};
