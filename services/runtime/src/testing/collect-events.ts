import type { IncomingMessage, Kafka } from '../kafka/port.ts';

/** An event as a test sees it. */
export interface CollectedEvent {
  readonly id: string;
  readonly type: string;
  readonly key: string;
  readonly sequence: number;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

/** A consumer with an inbox: each event once, and how often it came. */
export interface EventCollector {
  /** Events in the order of their first arrival; those of one key are in the topic's order. */
  readonly events: readonly CollectedEvent[];
  /** Arrivals by event id: more than 1 says that the relay sent it again. */
  readonly arrivals: ReadonlyMap<string, number>;
  stop(): Promise<void>;
}

/** Collects a topic from its first message. */
export function collectEvents(kafka: Kafka, topic: string): EventCollector {
  const events: CollectedEvent[] = [];
  const arrivals = new Map<string, number>();
  const handle = async (messages: readonly IncomingMessage[]): Promise<void> => {
    for (const { key, headers, body } of messages) {
      const id = headers['ce_id'] ?? '';
      arrivals.set(id, (arrivals.get(id) ?? 0) + 1);
      if (arrivals.get(id) !== 1) continue;
      const sequence = Number(headers['ce_sequence']);
      events.push({ id, type: headers['ce_type'] ?? '', key, sequence, body: JSON.parse(body) as unknown, headers });
    }
  };
  const consumption = kafka.consume({ topic, group: 'collect', fromBeginning: true, commit: false, handle });
  return { events, arrivals, stop: () => consumption.stop() };
}
