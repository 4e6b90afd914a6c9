import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../testing/fresh-database.ts';
import type { FreshDatabase } from '../testing/fresh-database.ts';
import { duplicateKeyOf, TransactionAgain } from './errors.ts';
import { writeTogether } from './write-together.ts';
import type { JointWrite } from './write-together.ts';

interface Row {
  _id: string;
  n: number;
}

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
  for (const name of ['left', 'right']) await fresh.database.native().createCollection(name);
});
afterAll(() => fresh.drop());

const rows = (name: string) => fresh.database.collection<Row>(name);

/** MongoDB 7 has no command for several collections, MongoDB 8 has. */
describe.each([21, 27])('joint writes at wire version %i', (wireVersion) => {
  const id = (name: string): string => `${name}-${wireVersion}`;
  const write = (writes: readonly JointWrite[], deadlineMs = 10_000) =>
    fresh.database.transaction((session) => writeTogether({ db: fresh.database.native(), session, wireVersion }, writes), {
      deadline: new Date(Date.now() + deadlineMs),
    });

  it('insert and replace in several collections', async () => {
    await rows('right').insertOne({ _id: id('there'), n: 1 });
    await write([
      { collection: 'left', insert: { _id: id('new'), n: 1 } },
      { collection: 'right', insert: { _id: id('new'), n: 1 } },
      { collection: 'right', replace: { n: 2 }, by: { _id: id('there'), n: 1 } },
    ]);
    expect(await rows('left').countDocuments({ _id: id('new') })).toBe(1);
    expect(await rows('right').findOne({ _id: id('there') })).toEqual({ _id: id('there'), n: 2 });
  });

  it('name the collection and the index that refuses, and leave nothing', async () => {
    await rows('right').insertOne({ _id: id('taken'), n: 1 });
    const both = ['left', 'right'].map((collection) => ({ collection, insert: { _id: id('taken'), n: 2 } }));
    const error: unknown = await write(both).catch((reason: unknown) => reason);
    expect(duplicateKeyOf(error)).toEqual({ collection: 'right', index: '_id_' });
    expect(await rows('left').countDocuments({ _id: id('taken') })).toBe(0);
  });

  it('have the transaction run again when the row to replace is not there as expected', async () => {
    const replace = { collection: 'right', replace: { n: 3 }, by: { _id: id('nowhere'), n: 1 } };
    const error: unknown = await write([replace], 100).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ cause: expect.any(TransactionAgain) as unknown });
  });

  it('come through one after the other when two write the same row', async () => {
    await rows('left').insertOne({ _id: id('shared'), n: 0 });
    const add = () =>
      fresh.database.transaction(async (session) => {
        const row = await rows('left').findOne({ _id: id('shared') }, { session });
        const by = { _id: id('shared'), n: row?.n };
        const writes = [{ collection: 'left', replace: { n: (row?.n ?? 0) + 1 }, by }];
        await writeTogether({ db: fresh.database.native(), session, wireVersion }, writes);
      });
    await Promise.all(Array.from({ length: 8 }, add));
    expect(await rows('left').findOne({ _id: id('shared') })).toMatchObject({ n: 8 });
  });
});
