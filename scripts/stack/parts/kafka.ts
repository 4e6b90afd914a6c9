import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cached } from '../cache.ts';
import { remove, writeWhole } from '../files.ts';
import { listens } from '../health.ts';
import { mavenInto, versionIn } from '../maven.ts';
import type { Launch, Part } from '../part.ts';
import { runOrThrow } from '../run.ts';
import { brokersOf, type StackSettings } from '../settings.ts';
import { ensureTopics, withAdmin } from '../topics.ts';

/** Settings of a broker that is its own controller (KRaft), for one machine: every replica count is one, loopback listeners only. */
export const serverProperties = (settings: StackSettings, logs: string): string => {
  const controller = `127.0.0.1:${settings.ports.KAFKA_CONTROLLER_PORT}`;
  const properties = {
    'process.roles': 'broker,controller',
    'node.id': '1',
    'controller.quorum.voters': `1@${controller}`,
    'controller.listener.names': 'CONTROLLER',
    listeners: `PLAINTEXT://${brokersOf(settings)},CONTROLLER://${controller}`,
    'advertised.listeners': `PLAINTEXT://${brokersOf(settings)}`,
    'log.dirs': logs,
    'auto.create.topics.enable': 'false',
    'offsets.topic.replication.factor': '1',
    'offsets.topic.num.partitions': '8',
    'transaction.state.log.replication.factor': '1',
    'transaction.state.log.min.isr': '1',
    'transaction.state.log.num.partitions': '4',
    'group.initial.rebalance.delay.ms': '0',
  };
  return `${Object.entries(properties)
    .map(([name, value]) => `${name}=${value}`)
    .join('\n')}\n`;
};

const install = async (settings: StackSettings, note: (text: string) => void): Promise<string> => {
  const pom = readFileSync(join(settings.root, 'deploy', 'kafka', 'pom.xml'), 'utf8');
  return cached(settings.cache, `kafka-${versionIn(pom, 'kafka_2.13')}`, async (folder) => {
    note('downloads Kafka once (45 MB)');
    await mavenInto(settings.root, 'kafka', 'copy', folder);
  });
};

/** The quick compiler alone starts the broker in half the time. */
const javaArgs = (jars: string, logging: string, ...more: string[]): string[] => [
  '-XX:TieredStopAtLevel=1',
  '-Xms64m',
  '-Xmx384m',
  '-XX:+UseSerialGC',
  '-XX:+ExitOnOutOfMemoryError',
  `-Dlog4j2.configurationFile=${logging}`,
  '-cp',
  join(jars, '*'),
  ...more,
];

const prepare = async (settings: StackSettings, note: (text: string) => void): Promise<Launch> => {
  const jars = await install(settings, note);
  const logging = join(settings.root, 'deploy', 'kafka', 'log4j2.properties');
  const data = join(settings.folder, 'data', 'kafka');
  const properties = join(settings.folder, 'kafka.properties');
  writeWhole(properties, serverProperties(settings, data));
  if (!existsSync(join(data, 'meta.properties'))) {
    remove(data);
    mkdirSync(data, { recursive: true });
    const id = randomBytes(16).toString('base64url');
    await runOrThrow('java', javaArgs(jars, logging, 'kafka.tools.StorageTool', 'format', '-t', id, '-c', properties));
  }
  return { command: 'java', args: javaArgs(jars, logging, 'kafka.Kafka', properties), env: {}, cwd: settings.folder };
};

/** The broker, and after it the topics of deploy/kafka/topics.yaml. */
export const kafkaPart = (settings: StackSettings): Part => ({
  name: 'kafka',
  needs: [],
  about: `at ${brokersOf(settings)}`,
  ports: ['KAFKA_PORT', 'KAFKA_CONTROLLER_PORT'],
  prepare: (note) => prepare(settings, note),
  healthy: async () =>
    (await listens(settings.ports.KAFKA_PORT)) &&
    (await withAdmin(brokersOf(settings), async (admin) => (await admin.describeCluster()).brokers.length > 0)),
  settle: () => ensureTopics(settings),
  patience: 60,
});
