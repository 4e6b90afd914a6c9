import { isRefusal } from '@bidline/kernel';
import type { Refusal } from '@bidline/kernel';
import type { Background, Lease, Log } from '@bidline/runtime';
import type { SyncReport } from '../usecases/sync-people.ts';

/** What the schedule works with. */
export interface PeopleScheduleOptions {
  readonly sync: () => Promise<SyncReport | Refusal>;
  /** Held by the replica that reads; the others look again every few seconds. */
  readonly lease: Lease;
  readonly everyMs: number;
  readonly log: Log;
}

/** How often a replica looks whether it has to take over, or the time for the next read has come. */
const LOOK_MS = 5_000;
/** After a read that failed: Keycloak starts in about this time. */
const AGAIN_MS = 10_000;

/**
 * Reads the accounts at once and then at an interval, on one replica at a time (O-1). While the directory server or the store is away it tries
 * again every few seconds; the service stays up.
 */
export function peopleSchedule({ sync, lease, everyMs, log }: PeopleScheduleOptions): Background {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let dueAt = 0;
  let stopped = false;

  async function round(): Promise<void> {
    try {
      const token = await lease.hold();
      if (token === undefined || performance.now() < dueAt) return;
      // Before the read, so that a slow one does not stretch the interval, and as if it failed until it did not.
      const begun = performance.now();
      dueAt = begun + Math.min(AGAIN_MS, everyMs);
      const report = await sync();
      // The directory's client has told the log why.
      if (isRefusal(report)) return;
      dueAt = begun + everyMs;
      if (report.changed + report.deactivated > 0) log.info({ ...report }, 'people synced');
    } catch (error) {
      log.warn({ reason: error instanceof Error ? error.message : String(error) }, 'people were not synced; trying again');
    }
  }

  function next(): void {
    if (stopped) return;
    timer = setTimeout(
      () => {
        running = round().finally(next);
      },
      Math.min(LOOK_MS, everyMs),
    );
  }

  return {
    name: 'people-schedule',
    async start() {
      running = round().finally(next);
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
      await lease.release().catch(() => undefined);
    },
  };
}
