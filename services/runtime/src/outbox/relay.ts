import type { Logger } from 'pino';
import { v7 as uuid } from 'uuid';
import type { EventProducer, Kafka } from '../kafka/port.ts';
import type { Database } from '../mongo/database.ts';
import { leaseOn } from '../mongo/lease.ts';
import { untraced } from '../telemetry/untraced.ts';
import { backOff, idleRest } from './pace.ts';
import { markSent, nextPending } from './pending.ts';
import { onEventsCommitted } from './signal.ts';
import { wakeUp } from './wake-up.ts';

/** What the relay works with. */
export interface RelayOptions {
  readonly database: Database;
  readonly kafka: Kafka;
  readonly log: Logger;
  /** How long the others wait after the relaying process was killed. Default five seconds. */
  readonly leaseMs?: number;
}

/** The background part that brings a service's events to Kafka. */
export interface Relay {
  readonly name: string;
  start(): Promise<void>;
  /** Ends after the batch under way, and hands the lease on. */
  stop(): Promise<void>;
}

const LEASE_MS = 5_000;

/**
 * Sends what commands left in the outbox: at least once, in order per key, by one process per service at a time. The lease elects that process
 * and fences it: before each batch it must still be held by this process's own clock, and each row tells the token it was sent under. A relay
 * killed, or stopped for long, between sending and noting sends the same events (same `ce_id`) again; consumers keep an inbox of ids. While
 * Kafka or the store is away it waits, longer each time up to five seconds; commands go on meanwhile.
 */
export function outboxRelay({ database, kafka, log, leaseMs = LEASE_MS }: RelayOptions): Relay {
  const lease = leaseOn({ database, name: 'outbox-relay', holder: uuid(), holdMs: leaseMs });
  const alarm = wakeUp();
  const state = { stopping: false, idleRounds: 0, failures: 0 };
  let producer: EventProducer | undefined;
  let running: Promise<void> | undefined;
  let ignoreSignal = (): void => undefined;

  /** One look and one batch; the number of events sent. */
  async function round(): Promise<number> {
    const token = await lease.hold();
    if (token === undefined) return 0;
    const rows = await nextPending(database);
    if (rows.length === 0 || !lease.isHeld()) return 0;
    producer ??= kafka.producer();
    await producer.send(rows);
    await markSent(database, rows, token);
    return rows.length;
  }

  async function run(): Promise<void> {
    while (!state.stopping) {
      try {
        const sent = await round();
        if (state.failures > 0) log.info({ failures: state.failures }, 'relay works again');
        state.failures = 0;
        state.idleRounds = sent > 0 ? 0 : state.idleRounds + 1;
        if (sent === 0) await alarm.rest(idleRest(state.idleRounds));
      } catch (error) {
        state.failures++;
        log.warn({ failures: state.failures, reason: error instanceof Error ? error.message : String(error) }, 'relay waits');
        await alarm.rest(backOff(state.failures));
      }
    }
  }

  return {
    name: 'outbox-relay',
    async start() {
      ignoreSignal = onEventsCommitted(database, () => {
        if (state.failures === 0) alarm.wake();
      });
      running = untraced(run);
    },
    async stop() {
      state.stopping = true;
      ignoreSignal();
      alarm.wake();
      await running;
      await producer?.close();
      await lease.release().catch(() => undefined);
    },
  };
}
