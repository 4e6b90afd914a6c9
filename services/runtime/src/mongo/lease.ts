import type { Database } from './database.ts';
import { duplicateKeyOf } from './errors.ts';

/** One row of `leases`: who may do a thing that only one replica may do, and until when. */
interface LeaseRow {
  _id: string;
  holder: string;
  /** Grows with each change of holder: a fencing token. */
  token: number;
  expiresAt: Date;
}

const ASK_AGAIN_MS = 1_000;

/** Which lease, for whom, and how long it outlives a holder that was killed. */
export interface LeaseOptions {
  readonly database: Database;
  readonly name: string;
  /** Unique per process, not per host. */
  readonly holder: string;
  readonly holdMs: number;
}

/** A lease seen from one process. */
export interface Lease {
  /**
   * Takes or keeps the lease; the fencing token while it is ours, undefined while another process has it. Asks the store when a third
   * of the time has gone, or, while another process has it, once a second at most.
   */
  hold(): Promise<number | undefined>;
  /** True while nobody else can have taken it, by this process's monotonic clock. */
  isHeld(): boolean;
  /** Gives it back, so that the next one need not wait for its end. */
  release(): Promise<void>;
}

/**
 * A lease document: at most one process holds it, a killed holder loses it after `holdMs`. Replicas' clocks may differ by less than that; the
 * holder itself trusts only its monotonic clock, counted from before it asked.
 */
export function leaseOn({ database, name, holder, holdMs }: LeaseOptions): Lease {
  const rows = () => database.collection<LeaseRow>('leases');
  let deniedAt = -Infinity;
  let held: { token: number; since: number } | undefined;
  const age = (): number => (held ? performance.now() - held.since : Infinity);

  async function take(): Promise<number | undefined> {
    const since = performance.now();
    const now = Date.now();
    const expiresAt = new Date(now + holdMs);
    if (held) {
      const kept = await rows().updateOne({ _id: name, holder, token: held.token }, { $set: { expiresAt } });
      held = kept.matchedCount === 1 ? { ...held, since } : undefined;
      if (held) return held.token;
    }
    try {
      const free = { _id: name, expiresAt: { $lt: new Date(now) } };
      const change = { $set: { holder, expiresAt }, $inc: { token: 1 } };
      const row = await rows().findOneAndUpdate(free, change, { upsert: true, returnDocument: 'after' });
      held = row ? { token: row.token, since } : undefined;
    } catch (error) {
      if (!duplicateKeyOf(error)) throw error;
      held = undefined;
      deniedAt = since;
    }
    return held?.token;
  }

  return {
    async hold() {
      if (held && age() < holdMs / 3) return held.token;
      return performance.now() - deniedAt < ASK_AGAIN_MS ? undefined : take();
    },
    isHeld: () => age() < holdMs,
    release: async () => {
      if (!held) return;
      const { token } = held;
      held = undefined;
      await rows().updateOne({ _id: name, holder, token }, { $set: { expiresAt: new Date(0) } });
    },
  };
}
