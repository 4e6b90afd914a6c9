import type { Logger } from 'pino';
import type { Consumption, IncomingMessage, Kafka } from '../kafka/port.ts';
import type { Database } from '../mongo/database.ts';
import { catchUp } from './catch-up.ts';
import { loadCopy, storeCopy } from './persisted-copy.ts';
import { referenceEventOf } from './reference-event.ts';
import type { ReferenceEvent } from './reference-event.ts';

/** What to copy and what to do with it. */
export interface CompactedCopyOptions {
  readonly kafka: Kafka;
  readonly database: Database;
  /** Without the deployment's prefix, such as `bidline.market.reference.v1`. */
  readonly topic: string;
  /** The service's name, for the consumer's group; each process reads the whole topic. */
  readonly service: string;
  readonly log: Logger;
  /** Takes one event into memory: synchronous, and without complaint about types it does not know. */
  apply(event: ReferenceEvent): void;
}

/** A running copy: a background part of the service. */
export interface CompactedCopy {
  readonly name: string;
  /** Loads the copy kept in Mongo, then follows the topic. Call it once migrations ran. */
  start(): Promise<void>;
  /** Resolves once memory holds the copy kept in Mongo or, where that is empty, all that the topic held at the start. */
  ready(): Promise<void>;
  isReady(): boolean;
  stop(): Promise<void>;
}

const FIRST_TRY_MS = 250;

/**
 * A copy of a compacted topic: in memory through `apply`, and in the collection `reference_copy`, so that a service starts without Kafka once
 * the copy was filled. Per key only a higher version than the known one is applied. Each process reads the topic from its beginning in a group of
 * its own that keeps no positions.
 */
export function compactedCopy({ kafka, database, topic, service, log, apply }: CompactedCopyOptions): CompactedCopy {
  const versions = new Map<string, number>();
  const filled = Promise.withResolvers<undefined>();
  const state = { ready: false, stopping: false };
  const progress = catchUp();
  let consumption: Consumption | undefined;

  function becomeReady(how: string): void {
    if (state.ready) return;
    state.ready = true;
    log.info({ topic, entries: versions.size, how }, 'reference copy ready');
    filled.resolve(undefined);
  }

  /** Keeps what is news: in Mongo first, so that memory never knows what a restart would forget. */
  async function take(messages: readonly IncomingMessage[]): Promise<void> {
    const events = messages.map(referenceEventOf).filter((event) => event !== undefined);
    if (events.length < messages.length)
      log.warn({ topic, messages: messages.length - events.length }, 'messages passed over: no events of ours');
    const news = events.filter((event) => event.version > (versions.get(event.key) ?? 0));
    if (news.length > 0) await storeCopy(database, topic, news);
    news.forEach(applyNews);
    const last = messages.at(-1);
    if (last) progress.read(last.partition, BigInt(last.offset));
    if (progress.isDone()) becomeReady('topic');
  }

  function applyNews(event: ReferenceEvent): void {
    if (event.version <= (versions.get(event.key) ?? 0)) return;
    versions.set(event.key, event.version);
    apply(event);
  }

  /** Asks the topic for its end, until the broker answers. */
  async function aimForEnd(): Promise<void> {
    for (let wait = FIRST_TRY_MS; !state.stopping && !state.ready; wait = Math.min(wait * 2, 5_000)) {
      try {
        progress.aim(await kafka.endOffsets(topic));
        if (progress.isDone()) becomeReady('topic');
        return;
      } catch (error) {
        log.warn({ topic, reason: error instanceof Error ? error.message : String(error) }, 'reference topic not reached yet');
        await new Promise((resolve) => setTimeout(resolve, wait).unref());
      }
    }
  }

  return {
    name: `reference-copy ${topic}`,
    async start() {
      for (const event of await loadCopy(database, topic)) applyNews(event);
      if (versions.size > 0) becomeReady('kept');
      consumption = kafka.consume({ topic, group: `${service}.copy`, fromBeginning: true, commit: false, handle: take });
      if (!state.ready) void aimForEnd();
    },
    ready: async () => {
      await filled.promise;
    },
    isReady: () => state.ready,
    async stop() {
      state.stopping = true;
      await consumption?.stop();
    },
  };
}
