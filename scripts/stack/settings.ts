import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** A named instance of everything that runs: each has its own folder, ports, data and secrets. */
export type StackName = 'demo' | 'test' | 'bench';

export const STACK_NAMES: readonly StackName[] = ['demo', 'test', 'bench'];

/** How far a stack's ports lie from the base ones, so that several stacks run side by side. */
const OFFSETS: Record<StackName, number> = { demo: 0, test: 10_000, bench: 20_000 };

/**
 * Each port's setting and its value in the demo stack. A new service takes the next free number. All stay below 32768 with every offset:
 * Linux hands out the ports from there on to outgoing connections, so that one of ours would now and then be taken for a moment.
 */
const BASE_PORTS = {
  GATEWAY_PORT: 8080,
  KEYCLOAK_PORT: 8180,
  KAFKA_PORT: 9092,
  KAFKA_CONTROLLER_PORT: 9093,
  MONGODB_PORT: 7027,
  PROJECTS_PORT: 7051,
  MARKET_PORT: 7052,
  CUSTOMERS_PORT: 7053,
  AGENTS_PORT: 7054,
  BIDDING_PORT: 7055,
  FINANCE_PORT: 7056,
  NOTIFICATIONS_PORT: 7057,
  REPORTS_PORT: 7058,
} as const;

export type PortSetting = keyof typeof BASE_PORTS;

export const PORT_SETTINGS = Object.keys(BASE_PORTS) as PortSetting[];

export interface StackSettings {
  readonly stack: StackName;
  /** The repository's root. */
  readonly root: string;
  /** `.local/<stack>`: data, logs, process records, secrets. */
  readonly folder: string;
  /** What is downloaded or built once per user. */
  readonly cache: string;
  readonly ports: Readonly<Record<PortSetting, number>>;
  /** Portals are `<organisation>.<domain>`. */
  readonly domain: string;
  readonly topicPrefix: string;
  /** A MongoDB of your own; empty: the stack starts one. */
  readonly mongodbUri: string;
  /** People with the password `bidline`; never outside a demo or a test. */
  readonly demoAccounts: boolean;
  /** Clients by which tests fetch tokens, and a second realm. */
  readonly testClients: boolean;
}

type Variables = Readonly<Record<string, string | undefined>>;

/** Reads `NAME=value` lines; `#` starts a comment line. */
export const parseSettings = (text: string): Record<string, string> =>
  Object.fromEntries(
    text
      .split('\n')
      .map((line) => /^\s*([A-Z][A-Z0-9_]*)\s*=\s*(.*?)\s*$/.exec(line))
      .filter((match) => match !== null)
      .map((match) => [match[1] ?? '', match[2] ?? '']),
  );

const portOf = (setting: string, text: string): number => {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error(`${setting}=${text}: a port is a number from 1 to 65535`);
  return port;
};

const portsOf = (offset: number, env: Variables, file: Variables): Record<PortSetting, number> => {
  const ports = { ...BASE_PORTS } as Record<PortSetting, number>;
  for (const setting of PORT_SETTINGS) {
    const own = file[setting];
    const base = env[setting];
    if (own) ports[setting] = portOf(setting, own);
    else ports[setting] = portOf(setting, String((base ? portOf(setting, base) : BASE_PORTS[setting]) + offset));
  }
  return ports;
};

/** The per-user cache: XDG_CACHE_HOME, else ~/.cache. */
export const cacheFolder = (env: Variables): string => join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'bidline');

/**
 * A stack's settings: the stack's own file first (a port as it stands), then the environment (a port of the demo stack;
 * other stacks add their offset), then the defaults. Throws when a port is no port.
 */
export const settingsOf = (stack: StackName, root: string, env: Variables, file: Variables): StackSettings => ({
  stack,
  root,
  folder: join(root, '.local', stack),
  cache: cacheFolder(env),
  ports: portsOf(OFFSETS[stack], env, file),
  domain: file['PORTAL_DOMAIN'] || env['PORTAL_DOMAIN'] || 'localhost',
  topicPrefix: file['KAFKA_TOPIC_PREFIX'] || env['KAFKA_TOPIC_PREFIX'] || '',
  mongodbUri: file['MONGODB_URI'] || env['MONGODB_URI'] || '',
  demoAccounts: (file['DEMO_ACCOUNTS'] || env['DEMO_ACCOUNTS'] || 'yes') === 'yes',
  testClients: stack !== 'demo',
});

/** The settings of a stack of this checkout, from `.local/<stack>/settings.env` and the environment. */
export const loadSettings = (stack: StackName): StackSettings => {
  const root = join(import.meta.dirname, '..', '..');
  let text = '';
  try {
    text = readFileSync(join(root, '.local', stack, 'settings.env'), 'utf8');
  } catch {
    // No file: the defaults hold.
  }
  return settingsOf(stack, root, process.env, parseSettings(text));
};

/** The address browsers, services and tests know Keycloak by. */
export const keycloakUrl = (settings: StackSettings): string => `http://localhost:${settings.ports.KEYCLOAK_PORT}`;

/** The issuer of the realm everyone logs in to. */
export const issuerOf = (settings: StackSettings): string => `${keycloakUrl(settings)}/realms/bidline`;

/** The brokers' address. */
export const brokersOf = (settings: StackSettings): string => `127.0.0.1:${settings.ports.KAFKA_PORT}`;
