import type { Logger } from 'pino';
import { v7 as uuid } from 'uuid';
import type { Database } from '../mongo/database.ts';
import { leaseOn } from '../mongo/lease.ts';
import { untraced } from '../telemetry/untraced.ts';
import { ANCHORS, nextAnchor } from './anchor.ts';
import type { AnchoredHead, AnchorRow } from './anchor.ts';
import { HEADS } from './chain.ts';
import type { HeadRow } from './chain.ts';

/** What anchoring works with. */
export interface AnchoringOptions {
  readonly database: Database;
  /** TRAIL_KEY: whoever has it can forge anchors, so it is kept away from the database and its backups. */
  readonly key: string;
  readonly log: Logger;
  /** Default one minute: the time in which a deletion could go unseen. */
  readonly everyMs?: number;
}

/** The background part that seals the ends of chains. */
export interface Anchoring {
  readonly name: string;
  start(): Promise<void>;
  /** Writes a last anchor when the store is up. */
  stop(): Promise<void>;
}

const EVERY_MS = 60_000;
/** Keeps a row far below the 16 MB a document may have. */
const HEADS_PER_ANCHOR = 10_000;

/**
 * Writes anchors over the chains that moved, every minute and at the end, by one replica at a time. The number and seal of the last anchor of
 * each run go to the log: kept outside the database, they show later whether the newest anchors were cut off.
 */
export function trailAnchoring({ database, key, log, everyMs = EVERY_MS }: AnchoringOptions): Anchoring {
  const lease = leaseOn({ database, name: 'trail-anchors', holder: uuid(), holdMs: Math.max(30_000, everyMs * 2) });
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();

  async function anchorOnce(): Promise<void> {
    if (!database.isUp() || (await lease.hold()) === undefined) return;
    const last = await anchorMovedHeads(database, key, () => new Date());
    if (last) log.info({ anchor: last._id, mac: last.mac }, 'trail anchored');
  }

  const tick = (): void => {
    running = running.then(() => untraced(anchorOnce)).catch((error: unknown) => log.warn({ err: error }, 'trail not anchored this time'));
  };

  return {
    name: 'trail-anchors',
    async start() {
      timer = setInterval(tick, everyMs);
    },
    async stop() {
      clearInterval(timer);
      tick();
      await running;
      await lease.release().catch(() => undefined);
    },
  };
}

/**
 * Seals every head that no anchor holds yet; the last anchor written, or undefined when nothing moved. Heads are marked first, read and sealed
 * next, unmarked last: one that moves meanwhile loses the mark and waits for the next time; after a crash marked ones are anchored twice, which
 * does no harm.
 */
export async function anchorMovedHeads(database: Database, key: string, clock: () => Date): Promise<AnchorRow | undefined> {
  const heads = database.collection<HeadRow>(HEADS);
  const anchors = database.collection<AnchorRow>(ANCHORS);
  const mark = uuid();
  const { matchedCount } = await heads.updateMany({ unanchored: { $exists: true } }, { $set: { unanchored: mark } });
  if (matchedCount === 0) return undefined;

  let last = (await anchors.find().sort({ _id: -1 }).limit(1).next()) ?? undefined;
  let ends: AnchoredHead[] = [];
  const seal = async (): Promise<void> => {
    last = nextAnchor(last, ends, clock(), key);
    // The number is taken once: a second replica that believes it has the lease fails here.
    await anchors.insertOne(last);
    ends = [];
  };
  for await (const { _id: record, sequence, hash } of heads.find({ unanchored: mark })) {
    ends.push({ record, sequence, hash });
    if (ends.length === HEADS_PER_ANCHOR) await seal();
  }
  if (ends.length > 0) await seal();
  await heads.updateMany({ unanchored: mark }, { $unset: { unanchored: 1 } });
  return last;
}
