import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from '../log/log.ts';
import type { Database } from '../mongo/database.ts';
import type { Migration } from '../mongo/migration.ts';
import { runMigrations } from '../mongo/migrations.ts';
import { untraced } from '../telemetry/untraced.ts';

/** The database on its way to the shape that the code expects. */
export interface Preparation {
  /** Resolves when all migrations ran; rejects when cancelled before. */
  readonly done: Promise<void>;
  isDone(): boolean;
  cancel(): void;
}

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 10_000;

/** Waits for the store, then runs migrations, again and again until they come through: a store that is away must not end the process. */
export function prepareDatabase(parts: { database: Database; migrations: readonly Migration[]; log: Log }): Preparation {
  const { database, migrations, log } = parts;
  const cancelled = new AbortController();
  const state = { done: false };

  async function prepare(): Promise<void> {
    await database.reached();
    for (let wait = FIRST_WAIT_MS; ; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
      cancelled.signal.throwIfAborted();
      try {
        await database.endEarlier();
        await runMigrations(database, migrations, { log });
        cancelled.signal.throwIfAborted();
        state.done = true;
        return;
      } catch (error) {
        cancelled.signal.throwIfAborted();
        log.error({ err: error }, 'migrations did not come through; trying again');
        await pause(wait, undefined, { signal: cancelled.signal });
      }
    }
  }

  const done = untraced(prepare);
  done.catch(() => undefined);
  return { done, isDone: () => state.done, cancel: () => cancelled.abort() };
}
