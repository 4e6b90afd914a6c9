import { describe, expect, it } from 'vitest';
import { keysetSteps, sortValueAt } from './keyset.ts';

const asc = { field: 'amount', direction: 'asc' } as const;
const desc = { field: 'amount', direction: 'desc' } as const;

describe('keyset steps', () => {
  it('starts an ascending list with the rows that have a value, then reads those without', () => {
    const sort = { amount: 1, _id: 1 };
    expect(keysetSteps(asc, undefined)).toEqual([
      { filter: { amount: { $ne: null } }, sort },
      { filter: { amount: null }, sort },
    ]);
  });

  it('starts a descending list in one range, as rows without a value are last there', () => {
    expect(keysetSteps(desc, undefined)).toEqual([{ filter: {}, sort: { amount: -1, _id: -1 } }]);
  });

  it.each([
    [asc, '$gt', '$gte'],
    [desc, '$lt', '$lte'],
  ] as const)('goes on behind the last row in %o', (order, beyond, from) => {
    const [next, without] = keysetSteps(order, { value: 5, id: 'b' });
    expect(next?.filter).toEqual({
      amount: { [from]: 5 },
      $or: [{ amount: { [beyond]: 5 } }, { amount: 5, _id: { [beyond]: 'b' } }],
    });
    expect(without?.filter).toEqual({ amount: null });
  });

  it('goes on among the rows without a value by id alone', () => {
    expect(keysetSteps(desc, { value: null, id: 'b' })).toEqual([
      { filter: { amount: null, _id: { $lt: 'b' } }, sort: { amount: -1, _id: -1 } },
    ]);
  });

  it('needs no second key for the order of ids', () => {
    expect(keysetSteps({ field: '_id', direction: 'desc' }, { value: 'b', id: 'b' })).toEqual([
      { filter: { _id: { $lt: 'b' } }, sort: { _id: -1 } },
    ]);
  });
});

describe('sort value', () => {
  it.each([
    ['a', 1],
    ['b.c', 'x'],
    ['b.d', null],
    ['e.f', null],
    ['g', null],
  ])('reads %s as %o', (path, value) => {
    expect(sortValueAt({ a: 1, b: { c: 'x' }, g: null }, path)).toBe(value);
  });

  it('knows no order of lists', () => {
    expect(() => sortValueAt({ a: [1] }, 'a')).toThrow('cannot be paged by a');
  });
});
