import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { commonSettings, port } from './common-settings.ts';
import { ConfigError } from './config-error.ts';
import { describeSettings } from './describe-settings.ts';
import { loadConfig } from './load-config.ts';
import type { Environment } from './load-config.ts';
import { setting } from './setting.ts';

const spec = {
  port: setting('A_PORT', port.default(8080), 'Where to listen'),
  name: setting('A_NAME', z.string().min(3), 'Who | what'),
  key: setting('A_KEY', z.string().min(8, 'got a short key'), 'What seals', { secret: true }),
  tags: setting(
    'A_TAGS',
    z
      .string()
      .transform((text) => text.split(','))
      .default(['x']),
    'Marks',
  ),
};
const good = { A_NAME: 'abc', A_KEY: 'abcdefgh' };

const faultsOf = (env: Environment): ConfigError => {
  try {
    loadConfig(spec, env);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new Error('the settings were accepted');
};

describe('loadConfig', () => {
  it('answers typed values, defaults among them', () => {
    const config = loadConfig(spec, { ...good, A_TAGS: 'a,b' });
    expect(config).toEqual({ port: 8080, name: 'abc', key: 'abcdefgh', tags: ['a', 'b'] });
    expect(config.port + 1).toBe(8081);
  });

  it('takes an empty variable for one that is not set', () => {
    expect(loadConfig(spec, { ...good, A_PORT: '' }).port).toBe(8080);
    expect(faultsOf({ ...good, A_NAME: '' }).message).toContain('A_NAME: is not set');
  });

  it('is frozen, lists in it too', () => {
    const config = loadConfig(spec, { ...good, A_TAGS: 'a' });
    expect(() => Object.assign(config, { port: 1 })).toThrow(TypeError);
    expect(() => config.tags.push('b')).toThrow(TypeError);
  });

  it('names every fault at once, with its meaning', () => {
    const error = faultsOf({ A_PORT: '70000', A_NAME: 'ab' });
    expect(error.faults.map((fault) => fault.env)).toEqual(['A_PORT', 'A_NAME', 'A_KEY']);
    expect(error.message).toContain('(Where to listen)');
    expect(error.message).toContain('A_KEY: is not set (What seals)');
  });

  it('never shows the value of a secret', () => {
    const { message } = faultsOf({ A_NAME: 'abc', A_KEY: 'tooshrt' });
    expect(message).toContain('A_KEY');
    expect(message).not.toContain('tooshrt');
    expect(message).not.toContain('short key');
  });

  it.each([
    ['0', true],
    ['65535', true],
    ['65536', false],
    ['-1', false],
    ['80.5', false],
    ['http', false],
  ])('port %s: accepted %s', (text, accepted) => {
    const load = () => loadConfig({ port: setting('P', port, 'a port') }, { P: text });
    if (accepted) expect(load().port).toBe(Number(text));
    else expect(load).toThrow(ConfigError);
  });
});

describe('settings that every service has', () => {
  const env = {
    GRPC_PORT: '50051',
    MONGODB_URI: 'mongodb://127.0.0.1:27017',
    MONGODB_DATABASE: 'bidline_projects',
    KAFKA_BROKERS: 'a:9092, b:9092',
    OIDC_ISSUER: 'http://localhost:8180/realms/bidline',
    TRAIL_KEY: 'k'.repeat(32),
  };

  it('are complete with these, and listen on loopback unless told otherwise', () => {
    const config = loadConfig(commonSettings, env);
    expect(config).toMatchObject({ grpcHost: '127.0.0.1', grpcPort: 50051, kafkaBrokers: ['a:9092', 'b:9092'], environment: 'production' });
  });

  it.each(Object.keys(env))('do without a default for %s', (name) => {
    expect(() => loadConfig(commonSettings, { ...env, [name]: undefined })).toThrow(`${name}: is not set`);
  });

  it.each([
    ['TRAIL_KEY', 'k'.repeat(31)],
    ['MONGODB_URI', 'http://127.0.0.1'],
    ['MONGODB_DATABASE', 'a.b'],
    ['KAFKA_BROKERS', 'a:9092,b'],
    ['OIDC_ISSUER', 'localhost'],
    ['BIDLINE_ENVIRONMENT', 'test'],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'collector'],
  ])('refuse %s=%s', (name, value) => {
    expect(() => loadConfig(commonSettings, { ...env, [name]: value })).toThrow(name);
  });
});

describe('describeSettings', () => {
  it('is a markdown table with a row per setting', () => {
    expect(describeSettings(spec).split('\n')).toEqual([
      '| setting | default | meaning |',
      '|---|---|---|',
      '| `A_PORT` | `8080` | Where to listen |',
      '| `A_NAME` | **required** | Who \\| what |',
      '| `A_KEY` | **required** | What seals |',
      '| `A_TAGS` | `["x"]` | Marks |',
    ]);
  });

  it('never shows the default of a secret', () => {
    expect(describeSettings({ key: setting('K', z.string().default('hidden'), 'a key', { secret: true }) })).not.toContain('hidden');
  });
});
