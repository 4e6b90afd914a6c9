import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kafka, logLevel, type Admin } from 'kafkajs';
import { parse } from 'yaml';
import { brokersOf, type StackSettings } from './settings.ts';

/** A topic as deploy/kafka/topics.yaml names it. */
export interface Topic {
  readonly name: string;
  readonly partitions: number;
  readonly config: Readonly<Record<string, string>>;
}

/** Reads the topic file; throws when a topic lacks its name or its partitions. */
export const topicsIn = (text: string): Topic[] => {
  const file = parse(text) as { topics?: { name?: unknown; partitions?: unknown; config?: Record<string, unknown> }[] };
  return (file.topics ?? []).map(({ name, partitions, config }) => {
    if (typeof name !== 'string' || typeof partitions !== 'number') throw new Error('a topic needs a name and partitions');
    return { name, partitions, config: Object.fromEntries(Object.entries(config ?? {}).map(([key, value]) => [key, String(value)])) };
  });
};

/** Does some work with an admin connection to the brokers; throws at once when they do not answer. */
export const withAdmin = async <T>(brokers: string, work: (admin: Admin) => Promise<T>): Promise<T> => {
  const kafka = new Kafka({ brokers: [brokers], logLevel: logLevel.NOTHING, connectionTimeout: 1000, retry: { retries: 0 } });
  const admin = kafka.admin();
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.disconnect();
  }
};

const drifted = async (admin: Admin, topics: readonly Topic[]): Promise<Topic[]> => {
  if (topics.length === 0) return [];
  const resources = topics.map(({ name, config }) => ({ type: 2, name, configNames: Object.keys(config) }));
  const { resources: found } = await admin.describeConfigs({ resources, includeSynonyms: false });
  return topics.filter(({ name, config }) => {
    const entries = found.find((resource) => resource.resourceName === name)?.configEntries ?? [];
    return Object.entries(config).some(([key, value]) => entries.find((entry) => entry.configName === key)?.configValue !== value);
  });
};

/** Makes the missing topics and sets right the configuration of those that drifted; says what it did. */
export const ensureTopics = (settings: StackSettings): Promise<string | undefined> =>
  withAdmin(brokersOf(settings), async (admin) => {
    const wanted = topicsIn(readFileSync(join(settings.root, 'deploy', 'kafka', 'topics.yaml'), 'utf8')).map((topic) => ({
      ...topic,
      name: `${settings.topicPrefix}${topic.name}`,
    }));
    const there = new Set(await admin.listTopics());
    const missing = wanted.filter(({ name }) => !there.has(name));
    await admin.createTopics({
      waitForLeaders: true,
      topics: missing.map(({ name, partitions, config }) => ({
        topic: name,
        numPartitions: partitions,
        configEntries: Object.entries(config).map(([key, value]) => ({ name: key, value })),
      })),
    });
    const wrong = await drifted(
      admin,
      wanted.filter(({ name }) => there.has(name)),
    );
    if (wrong.length > 0) {
      const entriesOf = (topic: Topic) => Object.entries(topic.config).map(([name, value]) => ({ name, value }));
      await admin.alterConfigs({
        validateOnly: false,
        resources: wrong.map((topic) => ({ type: 2, name: topic.name, configEntries: entriesOf(topic) })),
      });
    }
    const done = [...missing.map(({ name }) => `made ${name}`), ...wrong.map(({ name }) => `set ${name}`)];
    return done.length > 0 ? done.join(', ') : undefined;
  });
