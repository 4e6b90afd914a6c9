import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkQuantity, compareRatios, lineTotal, multiplyHalfUp } from './arithmetic.ts';
import { fen, INITIATION_REVIEW_FROM, needsInitiationReview, sumFen, wan, yuan } from './fen.ts';

describe('O-4: fen are safe integers', () => {
  test.each([0.5, Number.NaN, Infinity, Number.MAX_SAFE_INTEGER + 1])('%d is none', (amount) =>
    expect(() => fen(amount)).toThrow(RangeError),
  );
  test('there is no minus zero', () => expect(Object.is(fen(-0), 0)).toBe(true));
  test('units', () => expect([yuan(1), wan(1)]).toEqual([100, 1_000_000]));
  test('a sum leaves the safe integers loudly', () => expect(() => sumFen([fen(Number.MAX_SAFE_INTEGER), fen(1)])).toThrow(RangeError));
});

describe('P-1, O-4: 「200万」 is 2,000,000.00 yuan, included', () => {
  test('in fen', () => expect(INITIATION_REVIEW_FROM).toBe(200_000_000));
  test.each([
    [199_999_999, false],
    [200_000_000, true],
    [200_000_001, true],
  ])('%d fen: %s', (amount, needed) => expect(needsInitiationReview(fen(amount))).toBe(needed));
});

describe('O-4: a line is rounded half up to fen, once', () => {
  const rows: [quantity: string, price: number, total: number][] = [
    ['1', 1, 1],
    ['0.5', 1, 1],
    ['0.499', 1, 0],
    ['1.5', 1, 2],
    ['2.5', 1, 3],
    ['0.333', 100, 33],
    ['0.335', 100, 34],
    ['1.005', 100, 101], // 100.49999999999999 in binary
    ['3', 33_333, 99_999],
    ['999.999', 100_000_000, 99_999_900_000],
  ];
  test.each(rows)('%s × %d = %d', (quantity, price, total) => expect(lineTotal(quantity, fen(price))).toBe(total));

  test('agrees with exact integers for every quantity of three decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.integer({ min: 0, max: 100_000_000 }), (thousandths, price) => {
        const exact = (BigInt(thousandths) * BigInt(price) * 2n + 1000n) / 2000n;
        expect(lineTotal((thousandths / 1000).toFixed(3), fen(price))).toBe(Number(exact));
      }),
    );
  });

  test.each([
    ['', 'REQUIRED'],
    ['0', 'AMOUNT_NOT_POSITIVE'],
    ['0.000', 'AMOUNT_NOT_POSITIVE'],
    ['1.0001', 'AMOUNT_TOO_MANY_DECIMALS'],
    ['-1', 'AMOUNT_MALFORMED'],
    ['1e3', 'AMOUNT_MALFORMED'],
    ['0.001', undefined],
    ['12.5', undefined],
  ])('the quantity %j: %s', (quantity, reason) => expect(checkQuantity(quantity)?.reason).toBe(reason));
  test('no line with a bad quantity', () => expect(() => lineTotal('1.0001', fen(1))).toThrow(RangeError));
  test('a negative half goes away from zero', () => expect(multiplyHalfUp(fen(-1), '0.5')).toBe(-1));
});

describe('ratios are compared exactly', () => {
  const rows: [a: [number, number], b: [number, number], order: number][] = [
    [[1, 3], [2, 6], 0],
    [[1, 3], [333_333_333, 1_000_000_000], 1],
    [[-1, 10], [0, 1], -1],
    [[9_007_199_254_740_990, 9_007_199_254_740_991], [9_007_199_254_740_989, 9_007_199_254_740_990], 1],
  ];
  test.each(rows)('%j to %j: %d', ([over, under], [otherOver, otherUnder], order) =>
    expect(compareRatios({ over, under }, { over: otherOver, under: otherUnder })).toBe(order),
  );
  test('the lower part is positive', () => expect(() => compareRatios({ over: 1, under: 0 }, { over: 1, under: 1 })).toThrow(RangeError));
});
