import { isRefusal, refuse } from '@bidline/kernel';
import type { Refusal } from '@bidline/kernel';
import { PersonChanged } from '@bidline/proto/gen/bidline/market/v1/events.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { breakableLine } from '../testing/breakable-line.ts';
import type { BreakableLine } from '../testing/breakable-line.ts';
import { freshDatabase } from '../testing/fresh-database.ts';
import type { FreshDatabase } from '../testing/fresh-database.ts';
import { surroundings } from '../testing/surroundings.ts';
import { isDatabaseAway } from '../mongo/errors.ts';
import { runCommand } from './run-command.ts';
import type { Transaction } from './transaction.ts';

interface Answer {
  id: string;
}
interface Row {
  _id: string;
  n: number;
}

let line: BreakableLine;
let fresh: FreshDatabase;
beforeAll(async () => {
  const { hostname, port } = new URL(surroundings.mongodbUri());
  line = await breakableLine({ host: hostname, port: Number(port) });
  fresh = await freshDatabase([], `mongodb://127.0.0.1:${line.port}/?directConnection=true`);
  await fresh.database.native().createCollection('things');
});
afterAll(async () => {
  await fresh.drop();
  await line.close();
});

const person = { id: 'p1', name: '周颖' };
const count = (collection: string, filter = {}): Promise<number> => fresh.database.native().collection(collection).countDocuments(filter);

/** Makes one thing, with its event and its trail entry. */
async function makeThing(tx: Transaction, id: string): Promise<Answer> {
  await fresh.database.collection<Row>('things').insertOne({ _id: id, n: 1 }, { session: tx.session });
  const message = PersonChanged.encode(PersonChanged.fromPartial({ version: 1 })).finish();
  await tx.publish({ topic: 'things', key: id, type: 'bidline.market.v1.PersonChanged', sequence: 1, message });
  await tx.record({ record: `thing/${id}`, act: 'made', fields: [], state: { n: 1 }, created: true });
  return { id };
}

interface Ask {
  key: string;
  request?: string;
  by?: string;
  method?: string;
  at?: Date;
}

function command(ask: Ask, work: (tx: Transaction) => Promise<Answer | Refusal>): Promise<Answer | Refusal> {
  const { key, request = 'same', by = person.id, method = 'Make', at = new Date() } = ask;
  return runCommand(
    { database: fresh.database },
    { person: { ...person, id: by }, at, deadline: new Date(Date.now() + 10_000) },
    {
      method,
      idempotencyKey: key,
      requestBytes: Buffer.from(request),
      encode: (answer) => Buffer.from(JSON.stringify(answer)),
      decode: (bytes) => JSON.parse(Buffer.from(bytes).toString()) as Answer,
    },
    work,
  );
}

describe('a command', () => {
  it('leaves its change, event, trail entry and answer together', async () => {
    expect(await command({ key: 'k1' }, (tx) => makeThing(tx, 'whole'))).toEqual({ id: 'whole' });
    expect(await fresh.database.native().collection('outbox').findOne({ key: 'whole' })).toMatchObject({
      state: 'pending',
      sequence: 1,
      headers: { ce_type: 'bidline.market.v1.PersonChanged', ce_source: '/bidline/market/v1', ce_subject: 'whole', ce_sequence: '1' },
    });
    expect(await fresh.database.native().collection('changes').findOne({ record: 'thing/whole' })).toMatchObject({
      sequence: 1,
      by: person,
    });
    expect(await count('trail_heads', { _id: 'thing/whole' as never, sequence: 1 })).toBe(1);
  });

  it('leaves nothing of a refusal, and decides anew on the repeat', async () => {
    const refusing = command({ key: 'k2' }, async (tx) => {
      await makeThing(tx, 'refused');
      return refuse('refused', 'NOT_FOUND');
    });
    expect(isRefusal(await refusing)).toBe(true);
    expect(await count('outbox', { key: 'refused' })).toBe(0);
    expect(await command({ key: 'k2' }, (tx) => makeThing(tx, 'allowed'))).toEqual({ id: 'allowed' });
  });

  it('leaves nothing when it breaks in the middle', async () => {
    const broken = command({ key: 'k3' }, async (tx) => {
      await makeThing(tx, 'broken');
      throw new Error('broken invariant');
    });
    await expect(broken).rejects.toThrow('broken invariant');
    expect([await count('things', { _id: 'broken' as never }), await count('outbox', { key: 'broken' })]).toEqual([0, 0]);
  });

  it('takes the digest of a state when it is recorded, not of what becomes of the object', async () => {
    const state = { n: 1 };
    await command({ key: 'k4' }, async (tx) => {
      await tx.record({ record: 'thing/state', act: 'made', fields: [], state });
      state.n = 2;
      await tx.record({ record: 'thing/state', act: 'changed', fields: [], state });
      return { id: 'state' };
    });
    const entries = await fresh.database.collection('changes').find({ record: 'thing/state' }).sort({ _id: 1 }).toArray();
    expect(entries.map(({ sequence }) => sequence as number)).toEqual([1, 2]);
    expect(entries[0]?.['stateHash']).not.toBe(entries[1]?.['stateHash']);
    expect(entries[1]?.['previousHash']).toBe(entries[0]?.['hash']);
  });
});

describe('a repeated command', () => {
  it('P-3: gets the answer of the first and does nothing', async () => {
    await command({ key: 'r1' }, (tx) => makeThing(tx, 'first'));
    expect(await command({ key: 'r1' }, (tx) => makeThing(tx, 'second'))).toEqual({ id: 'first' });
    expect(await count('things', { _id: 'second' as never })).toBe(0);
  });

  it('gets the answer of the first also where it would be refused by what the first has done', async () => {
    await command({ key: 'r2' }, (tx) => makeThing(tx, 'taken'));
    expect(await command({ key: 'r2' }, async () => refuse('exists', 'NOT_FOUND'))).toEqual({ id: 'taken' });
  });

  it('is refused with another request', async () => {
    await command({ key: 'r3' }, (tx) => makeThing(tx, 'r3'));
    const other = command({ key: 'r3', request: 'other' }, (tx) => makeThing(tx, 'r3-other'));
    expect(await other).toMatchObject({ kind: 'exists', reason: 'IDEMPOTENCY_KEY_REUSED' });
    expect(await count('things', { _id: 'r3-other' as never })).toBe(0);
  });

  it.each([
    ['of another person', { key: 'r4', by: 'p2' }],
    ['of another method', { key: 'r4', method: 'Other' }],
    ['after 24 hours', { key: 'r4', at: new Date(Date.now() + 90_000_000) }],
  ])('is a command of its own %s', async (what, ask) => {
    await command({ key: 'r4' }, (tx) => makeThing(tx, `first ${what}`.replaceAll(' ', '-')));
    const id = `own ${what}`.replaceAll(' ', '-');
    expect(await command(ask, (tx) => makeThing(tx, id))).toEqual({ id });
  });

  it('P-2: sixteen at once do it once, and all get the same answer', async () => {
    await fresh.database.collection<Row>('things').insertOne({ _id: 'counter', n: 0 });
    const answers = await Promise.all(
      Array.from({ length: 16 }, () =>
        command({ key: 'at-once' }, async (tx) => {
          const counter = { _id: 'counter' };
          const things = fresh.database.collection<Row>('things');
          const after = await things.findOneAndUpdate(counter, { $inc: { n: 1 } }, { session: tx.session, returnDocument: 'after' });
          return makeThing(tx, `issued-${after?.n}`);
        }),
      ),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(new Set(['{"id":"issued-1"}']));
    expect(await count('outbox', { key: /^issued-/ })).toBe(1);
    expect(await fresh.database.collection<Row>('things').findOne({ _id: 'counter' })).toMatchObject({ n: 1 });
  });
});

describe('a command whose line breaks', () => {
  it.each([
    ['', 1],
    [', also to the driver that asks again', 2],
  ])('is done once when the answer to its commit is lost%s', async (_what, times) => {
    const lost = line.loseAnswerTo('commitTransaction', times);
    expect(await command({ key: `l1-${times}` }, (tx) => makeThing(tx, `commit-lost-${times}`))).toEqual({ id: `commit-lost-${times}` });
    await lost;
    expect([
      await count('things', { _id: `commit-lost-${times}` as never }),
      await count('outbox', { key: `commit-lost-${times}` }),
    ]).toEqual([1, 1]);
  });

  it('is done once when an answer in its middle is lost', async () => {
    const lost = line.loseAnswerTo('trail_heads');
    expect(await command({ key: 'l2' }, (tx) => makeThing(tx, 'middle-lost'))).toEqual({ id: 'middle-lost' });
    await lost;
    expect(await count('outbox', { key: 'middle-lost' })).toBe(1);
  });

  it('fails within seconds while the store is away, and comes through once it is back', async () => {
    await line.cut();
    const started = performance.now();
    const error: unknown = await command({ key: 'l3' }, (tx) => makeThing(tx, 'away')).catch((reason: unknown) => reason);
    expect(isDatabaseAway(error)).toBe(true);
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(fresh.database.isUp()).toBe(false);
    await line.restore();
    expect(await command({ key: 'l3' }, (tx) => makeThing(tx, 'away'))).toEqual({ id: 'away' });
    expect(fresh.database.isUp()).toBe(true);
  });
});
