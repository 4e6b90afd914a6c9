import pino from 'pino';
import { PersonChanged } from '@bidline/proto/gen/bidline/market/v1/events.ts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Kafka, OutgoingMessage } from '../kafka/port.ts';
import { collectEvents } from '../testing/collect-events.ts';
import type { EventCollector } from '../testing/collect-events.ts';
import { freshDatabase } from '../testing/fresh-database.ts';
import type { FreshDatabase } from '../testing/fresh-database.ts';
import { freshTopics } from '../testing/fresh-topics.ts';
import type { FreshTopics } from '../testing/fresh-topics.ts';
import { until } from '../testing/until.ts';
import { runWork, SYSTEM } from '../unit-of-work/run-work.ts';
import { outboxBacklog } from './pending.ts';
import { outboxRelay } from './relay.ts';
import type { Relay } from './relay.ts';

const TOPIC = 'relay-test';
const log = pino({ level: 'silent' });

let topics: FreshTopics;
let fresh: FreshDatabase;
let collector: EventCollector;
let relays: Relay[];
beforeAll(async () => void (topics = await freshTopics([{ topic: TOPIC, partitions: 3 }])));
afterAll(() => topics.drop());
beforeEach(async () => {
  fresh = await freshDatabase();
  relays = [];
  collector = collectEvents(topics.kafka, TOPIC);
});
afterEach(async () => {
  await Promise.all([collector.stop(), ...relays.map((relay) => relay.stop())]);
  await fresh.drop();
});

async function startRelay(kafka: Kafka = topics.kafka, leaseMs = 1_000): Promise<Relay> {
  const relay = outboxRelay({ database: fresh.database, kafka, log, leaseMs });
  relays.push(relay);
  await relay.start();
  return relay;
}

/** Publishes versions `from` to `to` of some aggregates, each in a transaction of its own. */
async function publish(keys: readonly string[], from: number, to: number): Promise<void> {
  for (let version = from; version <= to; version++) {
    const message = PersonChanged.encode(PersonChanged.fromPartial({ version })).finish();
    const event = { topic: TOPIC, type: 'bidline.market.v1.PersonChanged', sequence: version, message };
    await Promise.all(
      keys.map((key) => runWork(fresh.database, { person: SYSTEM, at: new Date() }, (tx) => tx.publish({ ...event, key }))),
    );
  }
}

const keysOf = (name: string, count: number): string[] => Array.from({ length: count }, (_, index) => `${name}-${index}`);
const arrived = (name: string): EventCollector['events'] => collector.events.filter(({ key }) => key.startsWith(`${name}-`));
const drained = () => until(async () => (await outboxBacklog(fresh.database, new Date())).pending === 0, { timeoutMs: 20_000 });

/** Each key's versions came from 1 without a gap, in their order of first arrival. */
function expectInOrder(name: string, keys: number, versions: number): void {
  const perKey = Map.groupBy(arrived(name), ({ key }) => key);
  expect(perKey.size).toBe(keys);
  for (const events of perKey.values())
    expect(events.map(({ sequence }) => sequence)).toEqual(Array.from({ length: versions }, (_, n) => n + 1));
}

/** Kafka with a switch: away, or taking messages without ever saying so. */
function unreliable(kafka: Kafka) {
  const state: { mode: 'works' | 'away' | 'keeps silent'; tries: number } = { mode: 'works', tries: 0 };
  const port: Kafka = {
    ...kafka,
    producer() {
      const producer = kafka.producer();
      const send = async (messages: readonly OutgoingMessage[]): Promise<void> => {
        state.tries++;
        if (state.mode === 'away') throw new Error('no broker');
        await producer.send(messages);
        if (state.mode === 'keeps silent') throw new Error('no answer');
      };
      return { send, close: producer.close };
    },
  };
  return { state, port };
}

describe('the relay', () => {
  it('brings each event once, in order per key, soon after its commit', async () => {
    await startRelay();
    await publish(['warm-0'], 1, 1);
    await until(() => arrived('warm').length === 1, { timeoutMs: 20_000 });
    await publish(keysOf('plain', 20), 1, 10);
    await until(() => arrived('plain').length === 200);
    expectInOrder('plain', 20, 10);
    await drained();
    expect([...collector.arrivals.values()].every((times) => times === 1)).toBe(true);
  });

  it('keeps order and loses nothing while two compete and each is stopped in turn', async () => {
    const first = await startRelay();
    const second = await startRelay();
    const publishing = publish(keysOf('duel', 10), 1, 60);
    await until(() => arrived('duel').length > 50, { timeoutMs: 20_000 });
    await first.stop();
    await startRelay();
    await until(() => arrived('duel').length > 300, { timeoutMs: 20_000 });
    await second.stop();
    await publishing;
    await until(() => arrived('duel').length === 600, { timeoutMs: 20_000 });
    expectInOrder('duel', 10, 60);
    await drained();
  });

  it('waits while Kafka is away; commands go on, and their events follow in order', async () => {
    const { state, port } = unreliable(topics.kafka);
    state.mode = 'away';
    await startRelay(port);
    await publish(keysOf('away', 5), 1, 4);
    await until(() => state.tries >= 3);
    expect(await outboxBacklog(fresh.database, new Date())).toMatchObject({ pending: 20 });
    expect((await outboxBacklog(fresh.database, new Date())).oldestMs).toBeGreaterThan(0);
    state.mode = 'works';
    await until(() => arrived('away').length === 20, { timeoutMs: 20_000 });
    expectInOrder('away', 5, 4);
    await drained();
    expect(await outboxBacklog(fresh.database, new Date())).toEqual({ pending: 0, oldestMs: 0 });
  });

  it('sends again, under the same ids, what it cannot know to have been taken', async () => {
    const { state, port } = unreliable(topics.kafka);
    state.mode = 'keeps silent';
    await startRelay(port);
    await publish(keysOf('again', 3), 1, 2);
    await until(() => arrived('again').some(({ id }) => (collector.arrivals.get(id) ?? 0) > 1), { timeoutMs: 20_000 });
    state.mode = 'works';
    await drained();
    expectInOrder('again', 3, 2);
  });

  it('is taken over when its process dies without a word', async () => {
    const dead: Kafka = { ...topics.kafka, producer: () => ({ send: () => new Promise(() => undefined), close: async () => undefined }) };
    const relay = outboxRelay({ database: fresh.database, kafka: dead, log, leaseMs: 500 });
    await relay.start();
    await publish(['dead-0'], 1, 1);
    await until(() => fresh.database.native().collection<{ _id: string }>('leases').findOne({ _id: 'outbox-relay' }));
    await startRelay(topics.kafka, 500);
    await until(() => arrived('dead').length === 1, { timeoutMs: 20_000 });
  });
});
