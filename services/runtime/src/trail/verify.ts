import type { Database } from '../mongo/database.ts';
import { HEADS } from './chain.ts';
import type { HeadRow } from './chain.ts';
import { problemList } from './problems.ts';
import type { ProblemList, TrailProblem } from './problems.ts';
import { verifyAnchors, verifyHeadsHaveEntries } from './verify-anchors.ts';
import type { KnownAnchor, SeenAnchors } from './verify-anchors.ts';
import { verifyChains } from './verify-chains.ts';
import type { CurrentStates } from './verify-chains.ts';

/** What a proof may compare the trail with, beside itself. */
export interface VerifyOptions {
  /** The records as they are now; without it, records altered behind the trail are not looked for. */
  readonly currentStatesOf?: CurrentStates;
  /** The names of all records there are; without it, records put in without a trail are not looked for. */
  readonly allRecords?: () => AsyncIterable<string>;
  /** An anchor from the log; without it, a trail cut back to an earlier anchor passes as whole. */
  readonly knownAnchor?: KnownAnchor;
}

/** The outcome of a proof. */
export interface TrailProof extends SeenAnchors {
  readonly records: number;
  readonly entries: number;
  /** Records whose last entry no anchor holds yet: usually those of the last minute. */
  readonly unanchored: number;
  readonly problemCount: number;
  /** The first ten thousand. */
  readonly problems: readonly TrailProblem[];
}

const RECORDS_AT_ONCE = 500;

/**
 * Proves a service's whole trail (U-3) or names what is wrong: entries, records and anchors that were altered, taken out or put in, and, with
 * the options, records that are not as their trail left them. Streams: the memory it takes does not grow with the trail, and the service may
 * go on writing. It cannot see: a record made after the last anchor and taken out again with all its entries; entries after their record's
 * last anchor rewritten together with the end of the chain (a minute at most); all of it set back to an older state, unless `knownAnchor`
 * comes from outside; and anything at all done by someone who has TRAIL_KEY.
 */
export async function verifyTrail(database: Database, key: string, options: VerifyOptions = {}): Promise<TrailProof> {
  const problems = problemList();
  const seenAnchors = await verifyAnchors(database, key, problems, options.knownAnchor);
  const seen = await verifyChains(database, problems, options.currentStatesOf);
  await verifyHeadsHaveEntries(database, problems);
  if (options.allRecords) await verifyAllTracked(database, options.allRecords(), problems);
  const unanchored = await database.collection<HeadRow>(HEADS).countDocuments({ unanchored: { $exists: true } });
  return { ...seen, ...seenAnchors, unanchored, problemCount: problems.count(), problems: problems.named() };
}

async function verifyAllTracked(database: Database, records: AsyncIterable<string>, problems: ProblemList): Promise<void> {
  let part: string[] = [];
  for await (const record of records) {
    part.push(record);
    if (part.length === RECORDS_AT_ONCE) part = await judge(part);
  }
  await judge(part);

  async function judge(names: readonly string[]): Promise<string[]> {
    const heads = await database
      .collection<HeadRow>(HEADS)
      .find({ _id: { $in: [...names] } }, { projection: { _id: 1 } })
      .toArray();
    const tracked = new Set(heads.map(({ _id }) => _id));
    for (const record of names) if (!tracked.has(record)) problems.add('RECORD_UNTRACKED', record, 0);
    return [];
  }
}
