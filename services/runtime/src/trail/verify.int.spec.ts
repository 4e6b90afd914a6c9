import { isRefusal } from '@bidline/kernel';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { mongo } from 'mongoose';
import { freshDatabase } from '../testing/fresh-database.ts';
import type { FreshDatabase } from '../testing/fresh-database.ts';
import { TEST_TRAIL_KEY as KEY } from '../testing/surroundings.ts';
import { runWork, SYSTEM } from '../unit-of-work/run-work.ts';
import { anchorMovedHeads } from './anchoring.ts';
import { entryId, NO_HEAD, nextEntry, pendingChange } from './chain.ts';
import { knownAnchorOf, proveTrail } from './prove.ts';
import { readTrail } from './read.ts';
import { verifyTrail } from './verify.ts';
import type { VerifyOptions } from './verify.ts';

interface Thing {
  _id: string;
  n: number;
}

type AnyRow = mongo.BSON.Document & { _id: string | number };

let fresh: FreshDatabase;
beforeEach(async () => {
  fresh = await freshDatabase();
  await fresh.database.native().createCollection('things');
});
afterEach(() => fresh.drop());

/** Rows are taken as they lie: these tests do what only an intruder does. */
const collection = (name: string): mongo.Collection<AnyRow> => fresh.database.native().collection<AnyRow>(name);
const things = () => fresh.database.collection<Thing>('things');
const anchor = () => anchorMovedHeads(fresh.database, KEY, () => new Date());

async function setThing(id: string, n: number): Promise<void> {
  await runWork(fresh.database, { person: SYSTEM, at: new Date() }, async (tx) => {
    await things().updateOne({ _id: id }, { $set: { n } }, { session: tx.session, upsert: true });
    await tx.record({ record: `thing/${id}`, act: 'set', fields: [{ field: 'n', from: '', to: String(n) }], state: { n } });
  });
}

const options: VerifyOptions = {
  currentStatesOf: async (records) => {
    const rows = await things()
      .find({ _id: { $in: records.map((record) => record.slice('thing/'.length)) } })
      .toArray();
    return new Map(rows.map(({ _id, n }) => [`thing/${_id}`, { n }]));
  },
  async *allRecords() {
    for await (const { _id } of things().find()) yield `thing/${_id}`;
  },
};

const problems = async (extra: VerifyOptions = {}): Promise<string[]> => {
  const proof = await verifyTrail(fresh.database, KEY, { ...options, ...extra });
  return proof.problems.map(({ kind, record, sequence }) => `${kind} ${record} ${sequence}`);
};

/** Three records: `a` with three entries, `b` with one, both anchored; then `a` and `c` with one more each, not anchored. */
async function someTrail(): Promise<void> {
  for (const n of [1, 2, 3]) await setThing('a', n);
  await setThing('b', 1);
  await anchor();
  await setThing('a', 4);
  await setThing('c', 1);
}

describe('U-3: the proof of a trail', () => {
  it('finds a whole one whole, counts it, and shows it newest first', async () => {
    await someTrail();
    expect(await verifyTrail(fresh.database, KEY, options)).toMatchObject({
      records: 3,
      entries: 6,
      anchors: 1,
      unanchored: 2,
      problemCount: 0,
    });
    await anchor();
    expect(await anchor()).toBeUndefined();
    expect(await verifyTrail(fresh.database, KEY, options)).toMatchObject({ anchors: 2, unanchored: 0, problemCount: 0 });

    const first = await readTrail(fresh.database, 'thing/a', { pageSize: 3, pageToken: '' });
    if (isRefusal(first)) throw new Error(first.reason);
    const second = await readTrail(fresh.database, 'thing/a', { pageSize: 3, pageToken: first.nextPageToken });
    if (isRefusal(second)) throw new Error(second.reason);
    expect([...first.entries, ...second.entries].map(({ sequence }) => sequence)).toEqual([4, 3, 2, 1]);
    expect(second.nextPageToken).toBe('');
  });

  /** What an intruder with the database alone does, and what the proof says of it. */
  const cases: readonly [what: string, deed: () => Promise<unknown>, named: readonly string[]][] = [
    [
      'an entry altered',
      () => collection('changes').updateOne({ _id: entryId('thing/a', 2) }, { $set: { 'fields.0.to': '9' } }),
      ['ENTRY_ALTERED thing/a 2'],
    ],
    [
      'an entry altered with hash and head made to fit',
      async () => {
        const change = pendingChange({ record: 'thing/b', act: 'set', fields: [], state: { n: 1 } });
        const { _id, ...forged } = nextEntry(NO_HEAD, change, SYSTEM, new Date());
        await collection('changes').replaceOne({ _id }, forged);
        await collection('trail_heads').updateOne({ _id: 'thing/b' }, { $set: { hash: forged.hash } });
      },
      ['ENTRY_ALTERED thing/b 1'],
    ],
    ['an entry in the middle deleted', () => collection('changes').deleteOne({ _id: entryId('thing/a', 2) }), ['ENTRY_MISSING thing/a 2']],
    ['the last entry deleted', () => collection('changes').deleteOne({ _id: entryId('thing/a', 4) }), ['ENTRY_MISSING thing/a 4']],
    [
      'an anchored entry deleted with the head set back to fit',
      async () => {
        const before = await collection('changes').findOne({ _id: entryId('thing/a', 2) });
        await collection('changes').deleteMany({ _id: { $gt: entryId('thing/a', 2), $lt: 'thing/a$' } });
        await collection('trail_heads').updateOne({ _id: 'thing/a' }, { $set: { sequence: 2, hash: before?.['hash'] } });
        await things().updateOne({ _id: 'a' }, { $set: { n: 2 } });
      },
      ['ENTRY_MISSING thing/a 3'],
    ],
    [
      'an anchored record deleted with everything of it',
      async () => {
        await collection('changes').deleteMany({ record: 'thing/b' });
        await collection('trail_heads').deleteOne({ _id: 'thing/b' });
        await things().deleteOne({ _id: 'b' });
      },
      ['RECORD_MISSING thing/b 0'],
    ],
    ['all entries of a record deleted', () => collection('changes').deleteMany({ record: 'thing/c' }), ['RECORD_MISSING thing/c 0']],
    [
      'an entry put in behind the end',
      async () => {
        const head = await collection('trail_heads').findOne({ _id: 'thing/b' });
        const change = pendingChange({ record: 'thing/b', act: 'set', fields: [], state: { n: 1 } });
        const end = { sequence: Number(head?.['sequence']), hash: String(head?.['hash']) };
        await collection('changes').insertOne({ ...nextEntry(end, change, SYSTEM, new Date()) });
      },
      ['ENTRY_INSERTED thing/b 2'],
    ],
    [
      'an entry put in beside all chains',
      () => collection('changes').insertOne({ _id: 1, record: 'thing/b', sequence: 7 }),
      ['ENTRY_INSERTED thing/b 7'],
    ],
    ['a head altered', () => collection('trail_heads').updateOne({ _id: 'thing/b' }, { $set: { hash: 'x' } }), ['HEAD_ALTERED thing/b 1']],
    [
      'an anchor altered',
      () => collection('trail_anchors').updateOne({ _id: 1 }, { $set: { 'heads.0.hash': 'x' } }),
      ['ANCHOR_BROKEN anchor/1 1'],
    ],
    [
      'an anchor deleted',
      async () => {
        await anchor();
        await collection('trail_anchors').deleteOne({ _id: 1 });
      },
      ['ANCHOR_BROKEN anchor/1 1'],
    ],
    [
      'an anchor put in',
      async () => {
        await anchorMovedHeads(fresh.database, 'another key of more than 32 signs, though', () => new Date());
      },
      ['ANCHOR_BROKEN anchor/2 2'],
    ],
    ['a record altered behind its trail', () => things().updateOne({ _id: 'b' }, { $set: { n: 9 } }), ['STATE_DIFFERS thing/b 1']],
    ['a record deleted behind its trail', () => things().deleteOne({ _id: 'a' }), ['STATE_DIFFERS thing/a 4']],
    ['a record put in without a trail', () => things().insertOne({ _id: 'x', n: 1 }), ['RECORD_UNTRACKED thing/x 0']],
  ];

  it.each(cases)('names %s', async (_what, deed, named) => {
    await someTrail();
    await deed();
    expect(await problems()).toEqual(named);
  });

  it('names anchors that were cut off when one of them is known from the log', async () => {
    await someTrail();
    const last = await anchor();
    if (!last) throw new Error('nothing was anchored');
    await collection('trail_anchors').deleteOne({ _id: last._id });
    expect(await problems()).toEqual([]);
    expect(await problems({ knownAnchor: knownAnchorOf(`${last._id}:${last.mac}`) })).toEqual(['ANCHOR_BROKEN anchor/2 2']);
  });

  it('says in words and by its exit code what it found', async () => {
    await someTrail();
    const lines: string[] = [];
    const prove = () => proveTrail({ database: fresh.database, key: KEY, print: (line) => void lines.push(line), ...options });
    expect(await prove()).toBe(0);
    expect(lines.at(-1)).toBe('the trail is whole');
    await things().updateOne({ _id: 'b' }, { $set: { n: 9 } });
    lines.length = 0;
    expect(await prove()).toBe(1);
    expect(lines[0]).toMatch(/^STATE_DIFFERS {2}thing\/b {2}entry 1 /);
    expect(lines.at(-1)).toBe('the trail is NOT whole: 1 problems');
  });

  it('is not misled by a service that goes on writing', async () => {
    await someTrail();
    const state = { writing: true };
    const writer = (async () => {
      for (let n = 5; state.writing; n++) await setThing(n % 2 ? 'a' : `new-${n}`, n);
    })();
    for (let round = 0; round < 5; round++) expect(await problems()).toEqual([]);
    state.writing = false;
    await writer;
  });
});
