import pino from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { kafkaClient } from '../kafka/client.ts';
import type { Kafka } from '../kafka/port.ts';
import { freshDatabase } from '../testing/fresh-database.ts';
import type { FreshDatabase } from '../testing/fresh-database.ts';
import { freshTopics } from '../testing/fresh-topics.ts';
import type { FreshTopics } from '../testing/fresh-topics.ts';
import { until } from '../testing/until.ts';
import { compactedCopy } from './compacted-copy.ts';
import type { CompactedCopy } from './compacted-copy.ts';

const TOPIC = 'bidline.market.reference.v1';
const log = pino({ level: 'silent' });

let topics: FreshTopics;
let fresh: FreshDatabase;
const running: CompactedCopy[] = [];
beforeAll(async () => {
  topics = await freshTopics();
  fresh = await freshDatabase();
});
afterEach(() => Promise.all(running.splice(0).map((copy) => copy.stop())));
afterAll(async () => {
  await topics.drop();
  await fresh.drop();
});

const send = async (key: string, version: number, text: string): Promise<void> => {
  const headers = { ce_type: 'test.Changed', ce_sequence: String(version) };
  const producer = topics.kafka.producer();
  await producer.send([{ topic: TOPIC, key, headers, body: JSON.stringify({ text }) }]);
  await producer.close();
};

/** A copy and what it applied, key by key. */
async function startCopy(kafka: Kafka = topics.kafka) {
  const memory = new Map<string, unknown>();
  const applied: string[] = [];
  const copy = compactedCopy({
    kafka,
    database: fresh.database,
    topic: TOPIC,
    service: 'test',
    log,
    apply: ({ key, version, body }) => {
      memory.set(key, body);
      applied.push(`${key} ${version}`);
    },
  });
  running.push(copy);
  await copy.start();
  return { copy, memory, applied };
}

const kafkaAway = (): Kafka => kafkaClient({ brokers: ['127.0.0.1:1'], clientId: 'test', log });

describe('O-6, M-7: a copy of reference data', () => {
  it('is not ready without Kafka before it was ever filled', async () => {
    const { copy } = await startCopy(kafkaAway());
    expect(copy.isReady()).toBe(false);
    await running.pop()?.stop();
  });

  it('reads the whole topic, then follows it', async () => {
    await send('a', 1, 'one');
    await send('b', 1, 'one');
    await send('a', 2, 'two');
    const { copy, memory } = await startCopy();
    await copy.ready();
    expect(Object.fromEntries(memory)).toEqual({ a: { text: 'two' }, b: { text: 'one' } });
    await send('b', 2, 'two');
    await until(() => (memory.get('b') as { text: string }).text === 'two');
  });

  it('applies no older version than it knows, and passes over what is no event', async () => {
    const { copy, memory, applied } = await startCopy();
    await copy.ready();
    await send('a', 1, 'old');
    const producer = topics.kafka.producer();
    await producer.send([{ topic: TOPIC, key: 'x', headers: {}, body: '{' }]);
    await producer.close();
    await send('a', 3, 'three');
    await until(() => applied.includes('a 3'));
    expect(applied.filter((entry) => entry.startsWith('a'))).toEqual(['a 2', 'a 3']);
    expect(memory.get('x')).toBeUndefined();
  });

  it('starts from what it kept while Kafka is away, and is up to date when two processes keep the same copy', async () => {
    const [one, other] = [await startCopy(), await startCopy()];
    await send('c', 1, 'one');
    await until(() => one.memory.has('c') && other.memory.has('c'));
    const alone = await startCopy(kafkaAway());
    expect(alone.copy.isReady()).toBe(true);
    expect(Object.fromEntries(alone.memory)).toEqual({ a: { text: 'three' }, b: { text: 'two' }, c: { text: 'one' } });
    await running.pop()?.stop();
  });
});
