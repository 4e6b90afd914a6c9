import { Kafka as KafkaJs, logLevel } from 'kafkajs';
import type { Admin } from 'kafkajs';
import type { Logger } from 'pino';
import { consume } from './consumer.ts';
import type { Kafka, TopicSpec } from './port.ts';
import { eventProducer } from './producer.ts';
import { quietLog } from './quiet-log.ts';
import { topicPrefixing } from './topic-prefix.ts';

/** Which brokers, and who we are to them. */
export interface KafkaOptions {
  readonly brokers: readonly string[];
  readonly clientId: string;
  /** Goes before every topic and group; '' in production. */
  readonly topicPrefix?: string;
  readonly log: Logger;
}

/** Kafka by kafkajs. Nothing connects before it is used; what is used keeps trying while the broker is away. */
export function kafkaClient({ brokers, clientId, topicPrefix = '', log }: KafkaOptions): Kafka {
  const names = topicPrefixing(topicPrefix);
  const client = new KafkaJs({
    brokers: [...brokers],
    clientId,
    logLevel: logLevel.WARN,
    logCreator: quietLog(log),
    connectionTimeout: 2_000,
    requestTimeout: 10_000,
    // Callers of ours go round by themselves: a call ends soon with an error rather than late.
    retry: { initialRetryTime: 100, maxRetryTime: 1_000, retries: 3 },
  });
  const closers = new Set<() => Promise<void>>();

  async function withAdmin<T>(work: (admin: Admin) => Promise<T>): Promise<T> {
    const admin = client.admin();
    await admin.connect();
    try {
      return await work(admin);
    } finally {
      await admin.disconnect();
    }
  }

  async function createTopics(topics: readonly TopicSpec[]): Promise<void> {
    const specs = topics.map(({ topic, partitions = 3, config = {} }) => ({
      topic: names.add(topic),
      numPartitions: partitions,
      configEntries: Object.entries(config).map(([name, value]) => ({ name, value })),
    }));
    await withAdmin((admin) => admin.createTopics({ topics: specs, waitForLeaders: true }));
  }

  return {
    producer() {
      const producer = eventProducer(client, names);
      closers.add(producer.close);
      return producer;
    },
    consume(options) {
      const consumption = consume(client, names, options, log);
      closers.add(consumption.stop);
      return consumption;
    },
    endOffsets: async (topic) => {
      const offsets = await withAdmin((admin) => admin.fetchTopicOffsets(names.add(topic)));
      return new Map(offsets.map(({ partition, high }) => [partition, BigInt(high)]));
    },
    createTopics,
    deleteTopics: (topics) => withAdmin((admin) => admin.deleteTopics({ topics: topics.map(names.add) })),
    close: async () => {
      await Promise.allSettled([...closers].map((close) => close()));
    },
  };
}
