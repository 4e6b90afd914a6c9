import { setTimeout as pause } from 'node:timers/promises';
import type { Consumer, EachBatchPayload, IHeaders, Kafka as KafkaJs, KafkaMessage } from 'kafkajs';
import type { Logger } from 'pino';
import { v7 as uuid } from 'uuid';
import type { ConsumeOptions, Consumption, IncomingMessage } from './port.ts';
import type { topicPrefixing } from './topic-prefix.ts';

const AGAIN_MS = 2_000;
const LONGEST_STOP_MS = 5_000;

/**
 * Reads a topic in a consumer group until stopped. While the broker is away, or the topic is not there yet, it starts anew every two seconds.
 * Positions are committed after `handle`, so a message comes at least once.
 */
export function consume(
  client: KafkaJs,
  names: ReturnType<typeof topicPrefixing>,
  { topic, group, fromBeginning, commit = true, handle }: ConsumeOptions,
  log: Logger,
): Consumption {
  const ended = new AbortController();
  let consumer: Consumer | undefined;

  async function runOnce(): Promise<void> {
    const crashed = Promise.withResolvers<Error>();
    consumer = client.consumer({
      // A group that keeps no positions is new each time, or it would wait for its own dead member to be given up.
      groupId: names.add(commit ? group : `${group}.${uuid()}`),
      // How long a killed process keeps its partitions from the others.
      sessionTimeout: 10_000,
      rebalanceTimeout: 10_000,
      heartbeatInterval: 3_000,
      maxWaitTimeInMs: 500,
      allowAutoTopicCreation: false,
      // We start anew ourselves, whatever the reason.
      retry: { initialRetryTime: 200, maxRetryTime: 2_000, retries: 5, restartOnFailure: async () => false },
    });
    consumer.on(consumer.events.CRASH, ({ payload }) => crashed.resolve(payload.error));
    try {
      await consumer.connect();
      await consumer.subscribe({ topic: names.add(topic), fromBeginning });
      await consumer.run({ autoCommit: commit, eachBatch: (payload) => eachBatch(payload) });
      const stopped = new Promise<undefined>((resolve) => ended.signal.addEventListener('abort', () => resolve(undefined), { once: true }));
      const error = await Promise.race([crashed.promise, stopped]);
      if (error) throw error;
    } finally {
      await consumer.disconnect().catch(() => undefined);
    }
  }

  async function eachBatch({ batch, resolveOffset, heartbeat, isRunning, isStale }: EachBatchPayload): Promise<void> {
    if (!isRunning() || isStale()) return;
    const messages = batch.messages.map((message) => incoming(topic, batch.partition, message));
    await handle(messages);
    const last = batch.messages.at(-1);
    if (last) resolveOffset(last.offset);
    await heartbeat();
  }

  async function runUntilStopped(): Promise<void> {
    while (!ended.signal.aborted) {
      try {
        await runOnce();
      } catch (error) {
        log.warn({ topic, group, reason: error instanceof Error ? error.message : String(error) }, 'consumer starts anew');
        await pause(AGAIN_MS, undefined, { signal: ended.signal, ref: false }).catch(() => undefined);
      }
    }
  }

  const running = runUntilStopped();
  return {
    async stop() {
      ended.abort();
      // One that is still trying to connect gives up by itself.
      await Promise.race([running, pause(LONGEST_STOP_MS, undefined, { ref: false })]);
    },
  };
}

function incoming(topic: string, partition: number, message: KafkaMessage): IncomingMessage {
  const { offset, key, value } = message;
  return { topic, partition, offset, key: key?.toString() ?? '', headers: plainHeaders(message.headers), body: value?.toString() ?? '' };
}

/** The first value of each header, as text. */
function plainHeaders(headers: IHeaders | undefined): Record<string, string> {
  const named = Object.entries(headers ?? {}).map(([name, value]) => [name, (Array.isArray(value) ? value[0] : value)?.toString() ?? '']);
  return Object.fromEntries(named) as Record<string, string>;
}
