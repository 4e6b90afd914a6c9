import { CompressionTypes, Partitioners } from 'kafkajs';
import type { Kafka as KafkaJs, Producer } from 'kafkajs';
import type { EventProducer, OutgoingMessage } from './port.ts';
import { untraced } from '../telemetry/untraced.ts';
import type { topicPrefixing } from './topic-prefix.ts';

/** Kafka refuses batches over 1 MB by default; a batch of ours stays well below. */
const LARGEST_BATCH_BYTES = 512 * 1024;

/**
 * An idempotent producer that waits for all in-sync replicas. One `send` at a time: that, and one producer per outbox, keeps each key in order.
 * After a failed send the producer is made anew, as its sequence numbers may no longer agree with the broker's.
 */
export function eventProducer(client: KafkaJs, names: ReturnType<typeof topicPrefixing>): EventProducer {
  let current: Promise<Producer> | undefined;

  async function connect(): Promise<Producer> {
    const producer = client.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      createPartitioner: Partitioners.DefaultPartitioner,
      // An idempotent producer must try often, and ends the send with an error when this is used up.
      retry: { initialRetryTime: 100, maxRetryTime: 1_000, retries: 5 },
    });
    await producer.connect();
    return producer;
  }

  async function drop(): Promise<void> {
    const producer = await current?.catch(() => undefined);
    current = undefined;
    await producer?.disconnect().catch(() => undefined);
  }

  async function send(messages: readonly OutgoingMessage[]): Promise<void> {
    current ??= connect();
    try {
      const producer = await current;
      for (const chunk of chunksOf(messages)) {
        await producer.sendBatch({ acks: -1, compression: CompressionTypes.None, topicMessages: byTopic(chunk) });
      }
    } catch (error) {
      await drop();
      throw error;
    }
  }

  function byTopic(messages: readonly OutgoingMessage[]) {
    const topics = Map.groupBy(messages, ({ topic }) => topic);
    return [...topics].map(([topic, ofTopic]) => ({
      topic: names.add(topic),
      messages: ofTopic.map(({ key, headers, body }) => ({ key, headers: { ...headers }, value: body })),
    }));
  }

  return {
    // The messages carry the trace of those who published them; the producer's instrumentation would put its own in that place.
    send: (messages) => untraced(() => send(messages)),
    close: drop,
  };
}

function* chunksOf(messages: readonly OutgoingMessage[]): Generator<OutgoingMessage[]> {
  let chunk: OutgoingMessage[] = [];
  let bytes = 0;
  for (const message of messages) {
    const size = message.body.length * 2 + 500;
    if (chunk.length > 0 && bytes + size > LARGEST_BATCH_BYTES) {
      yield chunk;
      chunk = [];
      bytes = 0;
    }
    chunk.push(message);
    bytes += size;
  }
  if (chunk.length > 0) yield chunk;
}
