import type { Database } from '../mongo/database.ts';
import { ANCHORS, isSealed } from './anchor.ts';
import type { AnchoredHead, AnchorRow } from './anchor.ts';
import { CHANGES, entryId, HEADS } from './chain.ts';
import type { EntryRow, HeadRow } from './chain.ts';
import type { ProblemList } from './problems.ts';

/** An anchor as the log told it: kept outside the database, it shows whether the newest anchors were cut off. */
export interface KnownAnchor {
  readonly n: number;
  readonly mac: string;
}

/** What the anchors say of themselves. */
export interface SeenAnchors {
  readonly anchors: number;
  readonly lastAnchor: KnownAnchor | undefined;
}

const HEADS_AT_ONCE = 1_000;

/** Checks numbers, seals and links of all anchors, and that each end they hold still is the entry it was. Broken anchors prove nothing of records. */
export async function verifyAnchors(database: Database, key: string, problems: ProblemList, known?: KnownAnchor): Promise<SeenAnchors> {
  let last: KnownAnchor = { n: 0, mac: '' };
  let anchors = 0;
  for await (const anchor of database.collection<AnchorRow>(ANCHORS).find().sort({ _id: 1 }).batchSize(10)) {
    anchors++;
    const id: unknown = anchor._id;
    const n = Number(id);
    for (let gone = last.n + 1; gone < n; gone++) broken(gone);
    const follows = n !== last.n + 1 || anchor.previous === last.mac;
    const sealed = sealedUnder(anchor, key);
    if (!sealed || !follows) broken(n);
    if (sealed) await verifyHeads(database, anchor.heads, problems);
    if (known?.n === n && known.mac !== anchor.mac) broken(n);
    last = { n, mac: anchor.mac };
  }
  for (let gone = last.n + 1; gone <= (known?.n ?? 0); gone++) broken(gone);
  return { anchors, lastAnchor: last.n > 0 ? last : undefined };

  function broken(n: number): void {
    problems.add('ANCHOR_BROKEN', `anchor/${n}`, n);
  }
}

async function verifyHeads(database: Database, heads: readonly AnchoredHead[], problems: ProblemList): Promise<void> {
  const changes = database.collection<EntryRow>(CHANGES);
  for (let from = 0; from < heads.length; from += HEADS_AT_ONCE) {
    const part = heads.slice(from, from + HEADS_AT_ONCE);
    const ids = part.map(({ record, sequence }) => entryId(record, sequence));
    const found = await changes.find({ _id: { $in: ids } }, { projection: { hash: 1 } }).toArray();
    const hashOf = new Map(found.map(({ _id, hash }) => [_id, hash]));
    for (const { record, sequence, hash } of part) {
      const now = hashOf.get(entryId(record, sequence));
      if (now === hash) continue;
      if (now !== undefined) problems.add('ENTRY_ALTERED', record, sequence);
      else if (await hasEntries(database, record)) problems.add('ENTRY_MISSING', record, sequence);
      else problems.add('RECORD_MISSING', record, 0);
    }
  }
}

/** Finds noted ends whose records have no entry at all any more, anchored or not. */
export async function verifyHeadsHaveEntries(database: Database, problems: ProblemList): Promise<void> {
  let heads: HeadRow[] = [];
  for await (const head of database.collection<HeadRow>(HEADS).find().batchSize(HEADS_AT_ONCE)) {
    heads.push(head);
    if (heads.length === HEADS_AT_ONCE) heads = await judge(heads);
  }
  await judge(heads);

  async function judge(part: readonly HeadRow[]): Promise<HeadRow[]> {
    const ids = part.map(({ _id, sequence }) => entryId(_id, sequence));
    const found = await database
      .collection<EntryRow>(CHANGES)
      .find({ _id: { $in: ids } }, { projection: { _id: 1 } })
      .toArray();
    const there = new Set(found.map(({ _id }) => _id));
    for (const { _id: record, sequence } of part) {
      if (!there.has(entryId(record, sequence)) && !(await hasEntries(database, record))) problems.add('RECORD_MISSING', record, 0);
    }
    return [];
  }
}

async function hasEntries(database: Database, record: string): Promise<boolean> {
  const ids = { $gte: entryId(record, 0), $lte: entryId(record, 9_999_999_999) };
  return (await database.collection<EntryRow>(CHANGES).findOne({ _id: ids }, { projection: { _id: 1 } })) !== null;
}

function sealedUnder(anchor: AnchorRow, key: string): boolean {
  try {
    return isSealed(anchor, key);
  } catch {
    // A row of another shape: no seal of ours can be over it.
    return false;
  }
}
