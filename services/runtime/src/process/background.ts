import type { Log } from '../log/log.ts';
import { inTurn } from './in-turn.ts';
import type { Background } from './parts.ts';

/** All background parts of a process as one. */
export interface BackgroundParts {
  start(): Promise<void>;
  /** True when every part was started and none says otherwise. */
  isReady(): boolean;
  /** In the reverse order of the start; parts that were not started are left alone. */
  stop(): Promise<void>;
}

const RETRY_MS = 1_000;

/** Starts parts one after the other and tries one that fails again until it starts: what it needs may be away. */
export function backgroundOf(parts: readonly Background[], log: Log): BackgroundParts {
  const started: Background[] = [];
  const stopping = Promise.withResolvers<undefined>();
  let isStopping = false;
  let starting: Promise<void> = Promise.resolve();

  async function startAll(): Promise<void> {
    for (const part of parts) await startOne(part);
  }

  async function startOne(part: Background): Promise<void> {
    while (!isStopping) {
      try {
        await part.start();
        started.push(part);
        return;
      } catch (error) {
        log.warn({ err: error, background: part.name }, 'background part did not start; trying again');
        await Promise.race([stopping.promise, new Promise((resolve) => setTimeout(resolve, RETRY_MS).unref())]);
      }
    }
  }

  return {
    start: () => (starting = startAll()),
    isReady: () => started.length === parts.length && parts.every((part) => part.isReady?.() !== false),
    stop: async () => {
      isStopping = true;
      stopping.resolve(undefined);
      await starting;
      await inTurn(log, Object.fromEntries(started.toReversed().map((part) => [part.name, () => part.stop()])));
    },
  };
}
