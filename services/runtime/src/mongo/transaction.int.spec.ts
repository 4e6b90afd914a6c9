import { isRefusal, refuse } from '@bidline/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../testing/fresh-database.ts';
import type { FreshDatabase } from '../testing/fresh-database.ts';
import { DatabaseAway, duplicateKeyOf, TransactionAgain } from './errors.ts';
import { scoped } from './scope.ts';
import { updateVersioned } from './versioned-update.ts';

interface Row {
  _id: string;
  version: number;
  n: number;
  audience: string[];
}

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
  await fresh.database.native().createCollection('rows');
});
afterAll(() => fresh.drop());

const rows = () => fresh.database.collection<Row>('rows');
const row = (id: string): Row => ({ _id: id, version: 1, n: 0, audience: ['o:A'] });

describe('transaction', () => {
  it('rolls back and hands on a refusal', async () => {
    const refusal = refuse('refused', 'NOT_FOUND');
    const answer = await fresh.database.transaction(async (session) => {
      await rows().insertOne(row('refused'), { session });
      return refusal;
    });
    expect(answer).toBe(refusal);
    expect(await rows().findOne({ _id: 'refused' })).toBeNull();
  });

  it('rolls back and throws what the work throws', async () => {
    const failing = fresh.database.transaction(async (session) => {
      await rows().insertOne(row('thrown'), { session });
      throw new Error('broken');
    });
    await expect(failing).rejects.toThrow('broken');
    expect(await rows().findOne({ _id: 'thrown' })).toBeNull();
  });

  it('P-2: 32 callers on one counter all come through, each with a number of its own', async () => {
    await rows().insertOne(row('counter'));
    const next = async (): Promise<number> => {
      const counter = await fresh.database.transaction(async (session) => {
        const after = await rows().findOneAndUpdate({ _id: 'counter' }, { $inc: { n: 1 } }, { session, returnDocument: 'after' });
        await rows().insertOne(row(`issued-${after?.n}`), { session });
        return after?.n ?? 0;
      });
      return isRefusal(counter) ? 0 : counter;
    };
    const numbers = await Promise.all(Array.from({ length: 32 }, async () => [await next(), await next(), await next()]));
    expect(numbers.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: 96 }, (_, index) => index + 1));
    expect(await rows().countDocuments({ _id: { $gte: 'issued-', $lt: 'issued.' } })).toBe(96);
  });

  it('gives up at its deadline when it never comes through', async () => {
    const again = fresh.database.transaction(() => Promise.reject(new TransactionAgain('for ever')), {
      deadline: new Date(Date.now() + 200),
    });
    await expect(again).rejects.toBeInstanceOf(DatabaseAway);
  });

  it('names what a unique index refused', async () => {
    await rows().insertOne(row('once'));
    const error: unknown = await rows()
      .insertOne(row('once'))
      .catch((reason: unknown) => reason);
    expect(duplicateKeyOf(error)).toEqual({ collection: 'rows', index: '_id_' });
    expect(duplicateKeyOf(new Error('other'))).toBeUndefined();
  });
});

describe('versioned update', () => {
  const change = (id: string, version: number, audience: 'o:A' | 'o:B') =>
    fresh.database.transaction((session) =>
      updateVersioned(rows(), { id, version, scope: scoped({ all: false, audiences: [audience] }) }, { $set: { n: 7 } }, session),
    );

  it('changes the version that was seen, and refuses an older one', async () => {
    await rows().insertOne(row('v'));
    expect(await change('v', 1, 'o:A')).toBeUndefined();
    expect(await rows().findOne({ _id: 'v' })).toMatchObject({ version: 2, n: 7 });
    expect(await change('v', 1, 'o:A')).toMatchObject({ kind: 'stale', reason: 'STALE_VERSION', params: { current: '2' } });
  });

  it("O-3: answers for another subsidiary's row as for none", async () => {
    await rows().insertOne(row('theirs'));
    expect(await change('theirs', 1, 'o:B')).toMatchObject({ kind: 'missing', reason: 'NOT_FOUND' });
    expect(await change('nowhere', 1, 'o:B')).toMatchObject({ kind: 'missing', reason: 'NOT_FOUND' });
  });
});
