import pino from 'pino';
import { v4 as uuid } from 'uuid';
import { kafkaClient } from '../kafka/client.ts';
import type { Kafka, TopicSpec } from '../kafka/port.ts';
import { surroundings } from './surroundings.ts';

/** What services publish, with the settings of a deployment. */
export const SERVICE_TOPICS: readonly TopicSpec[] = [
  { topic: 'bidline.projects.events.v1', partitions: 3, config: { 'retention.ms': '-1' } },
  { topic: 'bidline.market.reference.v1', partitions: 1, config: { 'cleanup.policy': 'compact' } },
];

/** Topics of one test file on the shared broker. */
export interface FreshTopics {
  readonly kafka: Kafka;
  readonly brokers: readonly string[];
  readonly prefix: string;
  /** Removes the topics and disconnects. */
  drop(): Promise<void>;
}

/** A prefix that no other test has. */
export function topicPrefix(): string {
  return `test-${uuid().slice(0, 8)}.`;
}

/** Makes topics under a prefix of their own on the real broker. */
export async function freshTopics(topics: readonly TopicSpec[] = SERVICE_TOPICS): Promise<FreshTopics> {
  const prefix = topicPrefix();
  const brokers = surroundings.kafkaBrokers();
  const kafka = kafkaClient({ brokers, clientId: 'test', topicPrefix: prefix, log: pino({ level: 'silent' }) });
  await kafka.createTopics(topics);
  return {
    kafka,
    brokers,
    prefix,
    async drop() {
      await kafka.close();
      await kafka.deleteTopics(topics.map(({ topic }) => topic));
    },
  };
}
