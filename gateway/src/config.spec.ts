import { readFileSync } from 'node:fs';
import { ConfigError, describeSettings } from '@bidline/runtime';
import { expect, test } from 'vitest';
import { allSettings, gatewayConfig } from './config.ts';
import { packages } from './rpc/packages.ts';

const ADDRESSES = Object.fromEntries(packages().map((name, at) => [`${name.toUpperCase()}_ADDRESS`, `127.0.0.1:${50_051 + at}`]));
const ENOUGH = { OIDC_ISSUER: 'http://localhost:8180/realms/bidline', ...ADDRESSES };

test('an issuer and an address for each package of the contract are enough', () => {
  const config = gatewayConfig(ENOUGH);
  expect(config).toMatchObject({ port: 8080, portalDomain: 'localhost', callsPerMinute: 6000, trustedProxies: 0 });
  expect([...config.addresses.keys()]).toEqual(packages());
});

test.each([
  ['OIDC_ISSUER', undefined],
  ['PROJECTS_ADDRESS', undefined],
  ['MARKET_ADDRESS', 'http://market'],
  ['GATEWAY_PORT', '70000'],
  ['GATEWAY_CALL_SECONDS', '0'],
  ['GATEWAY_CALLS_PER_MINUTE', '-1'],
])('%s = %s is refused before a port opens', (name, value) => {
  expect(() => gatewayConfig({ ...ENOUGH, [name]: value })).toThrow(ConfigError);
  expect(() => gatewayConfig({ ...ENOUGH, [name]: value })).toThrow(name);
});

test('the README names every setting with its default', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8').split('\n');
  // The default of INSTANCE_ID is the host's name.
  const rows = describeSettings(allSettings)
    .split('\n')
    .filter((row) => row.startsWith('| `') && !row.includes('INSTANCE_ID'));
  expect(rows.filter((row) => !readme.includes(row))).toEqual([]);
  expect(rows.length).toBeGreaterThan(10);
});
