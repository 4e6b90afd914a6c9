import { describe, expect, it } from 'vitest';
import { cacheFolder, parseSettings, PORT_SETTINGS, settingsOf, STACK_NAMES } from './settings.ts';

const portsOf = (stack: 'demo' | 'test' | 'bench', env = {}, file = {}) => settingsOf(stack, '/repository', env, file).ports;

describe('ports', () => {
  it.each([
    { stack: 'demo', gateway: 8080, market: 7052 },
    { stack: 'test', gateway: 18_080, market: 17_052 },
    { stack: 'bench', gateway: 28_080, market: 27_052 },
  ] as const)('of $stack', ({ stack, gateway, market }) => {
    expect(portsOf(stack)).toMatchObject({ GATEWAY_PORT: gateway, MARKET_PORT: market });
  });

  it('of all stacks are distinct, so that they run side by side', () => {
    const all = STACK_NAMES.flatMap((stack) => Object.values(portsOf(stack)));
    expect(new Set(all).size).toBe(STACK_NAMES.length * PORT_SETTINGS.length);
    expect(Math.max(...all), 'below the ports of outgoing connections').toBeLessThan(32_768);
  });

  it('come from the file as they stand, from the environment with the offset', () => {
    expect(portsOf('test', { GATEWAY_PORT: '9000' }).GATEWAY_PORT).toBe(19_000);
    expect(portsOf('test', { GATEWAY_PORT: '9000' }, { GATEWAY_PORT: '9001' }).GATEWAY_PORT).toBe(9001);
  });

  it.each(['0', '65536', 'abc', '80.5', '-1'])('%s is refused by name', (value) => {
    expect(() => portsOf('demo', { KAFKA_PORT: value })).toThrow(`KAFKA_PORT=${value}`);
  });
});

describe('settings', () => {
  it('are lines of NAME=value; comments and other lines are passed over', () => {
    expect(parseSettings('# ports\nGATEWAY_PORT = 9000 \n\nnonsense\nMONGODB_URI=mongodb://h/?a=b\n')).toEqual({
      GATEWAY_PORT: '9000',
      MONGODB_URI: 'mongodb://h/?a=b',
    });
  });

  it('demo accounts can be switched off; clients for tests are never in the demo', () => {
    expect(settingsOf('demo', '/r', {}, {})).toMatchObject({ demoAccounts: true, testClients: false });
    expect(settingsOf('demo', '/r', { DEMO_ACCOUNTS: 'no' }, {}).demoAccounts).toBe(false);
    expect(settingsOf('test', '/r', {}, {}).testClients).toBe(true);
  });

  it('the cache follows XDG_CACHE_HOME', () => {
    expect(cacheFolder({ XDG_CACHE_HOME: '/elsewhere' })).toBe('/elsewhere/bidline');
    expect(cacheFolder({})).toMatch(/\/\.cache\/bidline$/);
  });
});
