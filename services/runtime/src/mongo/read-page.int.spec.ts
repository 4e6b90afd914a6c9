import { isRefusal } from '@bidline/kernel';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../testing/fresh-database.ts';
import type { FreshDatabase } from '../testing/fresh-database.ts';
import type { PageOrder } from './keyset.ts';
import { readPage } from './read-page.ts';
import { scoped } from './scope.ts';

interface Row {
  _id: string;
  audience: string[];
  amount?: number | null;
}

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
  await fresh.database.native().createCollection('rows');
  await rows().createIndex({ audience: 1, amount: 1, _id: 1 }, {}, {});
});
afterAll(() => fresh.drop());

const rows = () => fresh.database.collection<Row>('rows');
const everything = scoped({ all: true });

async function walk(order: PageOrder, pageSize: number, scope = everything): Promise<string[]> {
  const ids: string[] = [];
  let pageToken = '';
  do {
    const page = await readPage(rows(), { scope, filter: {}, order, pageSize, pageToken });
    if (isRefusal(page)) throw new Error(page.reason);
    expect(page.rows.length).toBeLessThanOrEqual(pageSize);
    ids.push(...page.rows.map(({ _id }) => _id));
    pageToken = page.nextPageToken;
  } while (pageToken !== '');
  return ids;
}

/** What a person would expect: by value, rows without one last in both directions, ids within equal values. */
function sorted(all: readonly Row[], { direction }: PageOrder): string[] {
  const sign = direction === 'asc' ? 1 : -1;
  const byId = (a: Row, b: Row): number => sign * (a._id < b._id ? -1 : 1);
  const order = (a: Row, b: Row): number => {
    const [left, right] = [a.amount ?? undefined, b.amount ?? undefined];
    if (left === right) return byId(a, b);
    if (left === undefined || right === undefined) return left === undefined ? 1 : -1;
    return sign * (left - right);
  };
  return [...all].sort(order).map(({ _id }) => _id);
}

describe('keyset pages', () => {
  it('show every row once and in order, whatever the values, the direction and the size', async () => {
    const amount = fc.oneof(fc.constant(undefined), fc.constant(null), fc.integer({ min: 0, max: 4 }));
    const input = fc.record({ amounts: fc.array(amount, { maxLength: 25 }), pageSize: fc.integer({ min: 1, max: 7 }) });
    await fc.assert(
      fc.asyncProperty(input, async ({ amounts, pageSize }) => {
        const all = amounts.map((value, index): Row => {
          const row = { _id: `r${(index * 7) % 26}`, audience: ['p:1', 'o:A'] };
          return value === undefined ? row : { ...row, amount: value };
        });
        await rows().deleteMany({});
        if (all.length > 0) await rows().insertMany(all);
        for (const direction of ['asc', 'desc'] as const) {
          const order = { field: 'amount', direction };
          expect(await walk(order, pageSize)).toEqual(sorted(all, order));
        }
      }),
      { numRuns: 25 },
    );
  });

  it('O-2: show a row of two audiences once, and none to nobody', async () => {
    await rows().deleteMany({});
    await rows().insertMany([
      { _id: 'a', audience: ['p:1', 'o:A'], amount: 1 },
      { _id: 'b', audience: ['p:2', 'o:A'], amount: 2 },
      { _id: 'c', audience: ['o:B'], amount: 3 },
    ]);
    const order = { field: 'amount', direction: 'desc' } as const;
    expect(await walk(order, 1, scoped({ all: false, audiences: ['p:1', 'o:A'] }))).toEqual(['b', 'a']);
    expect(await walk(order, 1, scoped({ all: false, audiences: ['p:1'] }))).toEqual(['a']);
    expect(await walk(order, 1, scoped({ all: false, audiences: [] }))).toEqual([]);
  });

  it('refuse a token of another list, and a negative size', async () => {
    const query = { scope: everything, filter: {}, order: { field: 'amount', direction: 'asc' }, pageSize: 1, pageToken: '' } as const;
    const first = await readPage(rows(), query);
    if (isRefusal(first)) throw new Error(first.reason);
    const other = { ...query, pageToken: first.nextPageToken };
    expect(await readPage(rows(), { ...other, filter: { amount: 1 } })).toMatchObject({
      fields: [{ field: 'pageToken', reason: 'PAGE_TOKEN_INVALID' }],
    });
    expect(await readPage(rows(), { ...other, scope: scoped({ all: false, audiences: ['p:1'] }) })).toMatchObject({ kind: 'invalid' });
    expect(await readPage(rows(), { ...query, pageSize: -1 })).toMatchObject({ fields: [{ field: 'pageSize', reason: 'OUT_OF_RANGE' }] });
  });
});
