import { loadConfig, setting, sharedSettings } from '@bidline/runtime';
import { z } from 'zod';
import { packages } from './rpc/packages.ts';

/** Where each service of the contract listens: `<PACKAGE>_ADDRESS`, one setting per package, so that a new service needs no line here. */
const addresses = Object.fromEntries(
  packages().map((name) => [
    name,
    setting(`${name.toUpperCase()}_ADDRESS`, z.string().regex(/^[\w.-]+:\d+$/), `Host and port of the ${name} service's gRPC server`),
  ]),
);

/** The gateway's settings; nothing else reads the environment. */
export const settings = {
  ...sharedSettings,
  host: setting('GATEWAY_HOST', z.string().default('127.0.0.1'), 'Address to listen on; 0.0.0.0 in a container'),
  port: setting('GATEWAY_PORT', z.coerce.number().int().min(0).max(65_535).default(8080), 'Port of portals and REST interface'),
  portalDir: setting('PORTAL_DIR', z.string().default(''), 'Folder with the built portal; empty: the interface only'),
  portalDomain: setting('PORTAL_DOMAIN', z.string().default('localhost'), 'Portals are `<organisation>.<this domain>`'),
  portalClient: setting('OIDC_PORTAL_CLIENT', z.string().default('bidline-portal'), 'Keycloak client of the portals'),
  callSeconds: setting('GATEWAY_CALL_SECONDS', z.coerce.number().min(0.1).max(60).default(10), 'Deadline of a call to a service'),
  callsPerMinute: setting(
    'GATEWAY_CALLS_PER_MINUTE',
    z.coerce.number().int().min(1).default(6000),
    'Calls a person or address may make in a minute',
  ),
  ...addresses,
};

/** The address of the service that owns a package. */
export function addressOf(config: GatewayConfig, name: string): string {
  const address = (config as unknown as Record<string, unknown>)[name];
  if (typeof address !== 'string') throw new Error(`no address for package ${name}`);
  return address;
}

/** Reads and validates the settings before a port opens. */
export const gatewayConfig = (env: NodeJS.ProcessEnv = process.env) => loadConfig(settings, env);

export type GatewayConfig = ReturnType<typeof gatewayConfig>;
