import { digestOf } from '../mongo/digest.ts';
import type { Database } from '../mongo/database.ts';
import { CHANGES, entryId, HEADS } from './chain.ts';
import type { EntryRow, HeadRow } from './chain.ts';
import { checkChain, checkHead, placeOf } from './check-chain.ts';
import type { ChainProblem, CheckedChain } from './check-chain.ts';
import type { ProblemList } from './problems.ts';

/** The records as they are now, as the plain objects that `record` was given; a record that is gone is left out. */
export type CurrentStates = (records: readonly string[]) => Promise<ReadonlyMap<string, unknown>>;

const CHAINS_AT_ONCE = 500;
/** A record that changes all the time is looked at again this often before what it shows is believed. */
const SECOND_LOOKS = 5;

/**
 * Streams through all entries in the order of their chains and compares each chain with its noted end and, when `currentStatesOf` is given,
 * with its record. What looks wrong is looked at again in one transaction, as the service goes on writing meanwhile.
 */
export async function verifyChains(
  database: Database,
  problems: ProblemList,
  currentStatesOf?: CurrentStates,
): Promise<{ records: number; entries: number }> {
  const seen = { records: 0, entries: 0 };
  let waiting: CheckedChain[] = [];
  for await (const chain of chainsOf(database, problems)) {
    seen.records++;
    seen.entries += chain.entries;
    waiting.push(chain);
    if (waiting.length === CHAINS_AT_ONCE) waiting = await judge(waiting);
  }
  await judge(waiting);
  return seen;

  async function judge(chains: readonly CheckedChain[]): Promise<CheckedChain[]> {
    for (const chain of await suspects(database, chains, currentStatesOf)) {
      for (const { kind, sequence } of await lookAgain(database, chain.record, currentStatesOf)) problems.add(kind, chain.record, sequence);
    }
    return [];
  }
}

/** Chain after chain; rows that belong to none are reported at once. */
async function* chainsOf(database: Database, problems: ProblemList): AsyncGenerator<CheckedChain> {
  let check: ReturnType<typeof checkChain> | undefined;
  for await (const entry of database.collection<EntryRow>(CHANGES).find().sort({ _id: 1 }).batchSize(1_000)) {
    const place = placeOf(entry._id);
    if (!place) {
      const { record, sequence }: { record: unknown; sequence: unknown } = entry;
      problems.add('ENTRY_INSERTED', typeof record === 'string' ? record : 'unknown', typeof sequence === 'number' ? sequence : 0);
      continue;
    }
    if (check?.record !== place.record) {
      if (check) yield check.done();
      check = checkChain(place.record);
    }
    check.add(place.sequence, entry);
  }
  if (check) yield check.done();
}

async function suspects(database: Database, chains: readonly CheckedChain[], currentStatesOf?: CurrentStates): Promise<CheckedChain[]> {
  const records = chains.map(({ record }) => record);
  const heads = await database
    .collection<HeadRow>(HEADS)
    .find({ _id: { $in: records } })
    .toArray();
  const headOf = new Map(heads.map((head) => [head._id, head]));
  const states = currentStatesOf && records.length > 0 ? await currentStatesOf(records) : undefined;
  return chains.filter(
    (chain) =>
      chain.problems.length > 0 ||
      checkHead(chain, headOf.get(chain.record)).length > 0 ||
      (states !== undefined && digestOf(states.get(chain.record)) !== chain.last.stateHash),
  );
}

/** One record by itself: chain and end from one snapshot, its state when nothing was written while it was read. */
async function lookAgain(database: Database, record: string, currentStatesOf?: CurrentStates): Promise<readonly ChainProblem[]> {
  for (let look = 1; ; look++) {
    const { chain, problems } = await readChain(database, record);
    if (!currentStatesOf) return problems;
    const state = (await currentStatesOf([record])).get(record);
    const moved = (await readChain(database, record)).chain.last.sequence !== chain.last.sequence;
    if (moved && look < SECOND_LOOKS) continue;
    // Where the end itself is in doubt it says nothing of the record.
    const sureOfEnd = !problems.some(({ sequence }) => sequence >= chain.last.sequence);
    const differs = sureOfEnd && digestOf(state) !== chain.last.stateHash;
    return differs ? [...problems, { kind: 'STATE_DIFFERS', sequence: chain.last.sequence }] : problems;
  }
}

async function readChain(database: Database, record: string): Promise<{ chain: CheckedChain; problems: readonly ChainProblem[] }> {
  const read = { chain: checkChain(record).done(), problems: [] as readonly ChainProblem[] };
  await database.transaction(async (session) => {
    const head = await database.collection<HeadRow>(HEADS).findOne({ _id: record }, { session });
    const check = checkChain(record);
    const ids = { $gte: entryId(record, 0), $lte: entryId(record, 9_999_999_999) };
    for await (const entry of database.collection<EntryRow>(CHANGES).find({ _id: ids }, { session }).sort({ _id: 1 })) {
      check.add(placeOf(entry._id)?.sequence ?? 0, entry);
    }
    read.chain = check.done();
    read.problems = [...read.chain.problems, ...checkHead(read.chain, head ?? undefined)];
  });
  return read;
}
