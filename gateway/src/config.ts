import { loadConfig, port, setting, sharedSettings } from '@bidline/runtime';
import type { ConfigOf, Environment } from '@bidline/runtime';
import { z } from 'zod';
import { packages } from './rpc/packages.ts';

const address = z.string().regex(/^[\w.-]+:\d+$/);

/** Name of the setting with the address of the service that owns a package: `PROJECTS_ADDRESS`. */
const settingOf = (packageName: string): string => `${packageName.toUpperCase()}_ADDRESS`;

/** The gateway's settings; nothing else here reads the environment. */
export const settings = {
  ...sharedSettings,
  host: setting('GATEWAY_HOST', z.string().default('127.0.0.1'), 'Address to listen on; 0.0.0.0 in a container'),
  port: setting('GATEWAY_PORT', port.default(8080), 'Port of portals and REST interface'),
  portalDir: setting('PORTAL_DIR', z.string().default(''), 'Folder with the built portal; empty: the interface only'),
  portalDomain: setting('PORTAL_DOMAIN', z.string().default('localhost'), 'Portals are `<portal>.<this domain>`'),
  portalClient: setting('OIDC_PORTAL_CLIENT', z.string().default('bidline-portal'), 'Client by which the portals sign people in'),
  callSeconds: setting(
    'GATEWAY_CALL_SECONDS',
    z.coerce.number().min(0.1).max(60).default(10),
    'Seconds until a call to a service is given up',
  ),
  callsPerMinute: setting(
    'GATEWAY_CALLS_PER_MINUTE',
    z.coerce.number().int().min(0).default(6000),
    'Calls that a person may make in a minute, or an address where nobody is signed in; 0: no limit',
  ),
  compressFrom: setting(
    'GATEWAY_COMPRESS_FROM_BYTES',
    z.coerce.number().int().min(0).default(4096),
    'Answers from this size on are compressed',
  ),
  trustedProxies: setting(
    'GATEWAY_TRUSTED_PROXIES',
    z.coerce.number().int().min(0).max(5).default(0),
    'Proxies in front, whose X-Forwarded-For is believed',
  ),
};

/** One setting per package of the contract, so that a new service needs no line here. */
const addressSettings = Object.fromEntries(
  packages().map((name) => [name, setting(settingOf(name), address, `Host and port of the service that owns \`bidline.${name}\``)]),
);

/** All settings, for the table in the README. */
export const allSettings: typeof settings = { ...settings, ...addressSettings };

/** What the gateway runs by. */
export type GatewayConfig = ConfigOf<typeof settings> & {
  /** Host and port of each service, by the name of its package: `projects`. */
  readonly addresses: ReadonlyMap<string, string>;
};

/** Reads and validates the settings before a port opens. Throws ConfigError that names every fault. */
export function gatewayConfig(env: Environment = process.env): GatewayConfig {
  // One reading for all, so that one error names every fault; the names of packages are not known to the compiler.
  const all: ConfigOf<typeof settings> = loadConfig(allSettings, env);
  const addresses = new Map(packages().map((name) => [name, String(Reflect.get(all, name))]));
  return Object.freeze({ ...all, addresses });
}
