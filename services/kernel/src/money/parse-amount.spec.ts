import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fen } from './fen.ts';
import { formatWan, formatYuan, plainWan } from './format-amount.ts';
import { checkAmount, LARGEST_AMOUNT, parseWan, parseYuan } from './parse-amount.ts';

const anyAmount = fc.integer({ min: 0, max: LARGEST_AMOUNT }).map(fen);

describe('O-4: an amount in 万元 is read exactly', () => {
  const rows: [text: string, amount: number][] = [
    ['0', 0],
    ['1', 1_000_000],
    ['186.5', 186_500_000],
    ['199.999999', 199_999_999],
    ['200', 200_000_000],
    ['200.', 200_000_000],
    ['.5', 500_000],
    ['0.000001', 1],
    ['1.10000000', 1_100_000], // zeros beyond the sixth place say nothing
    ['0001.5', 1_500_000],
    ['1,234.56', 1_234_560_000],
    ['1,234,567', 1_234_567_000_000],
    ['１８６．５', 186_500_000],
    ['1，234。5', 1_234_500_000],
    ['  200 ', 200_000_000],
    ['1 234', 1_234_000_000],
    ['\u3000200\u3000', 200_000_000],
    ['10000000', 10_000_000_000_000],
  ];
  test.each(rows)('%j is %d fen', (text, amount) => expect(parseWan(text)).toBe(amount));
});

describe('O-4: what is no plain amount is refused with its reason', () => {
  const rows: [text: string, reason: string][] = [
    ['', 'REQUIRED'],
    ['  ', 'REQUIRED'],
    ['-1', 'AMOUNT_SIGNED'],
    ['+1', 'AMOUNT_SIGNED'],
    ['－1', 'AMOUNT_SIGNED'],
    ['−1', 'AMOUNT_SIGNED'],
    ['1e3', 'AMOUNT_EXPONENT'],
    ['1.5E-2', 'AMOUNT_EXPONENT'],
    ['0.0000001', 'AMOUNT_TOO_MANY_DECIMALS'],
    ['199.9999999', 'AMOUNT_TOO_MANY_DECIMALS'],
    ['1,23', 'AMOUNT_MALFORMED'],
    ['12,34,567', 'AMOUNT_MALFORMED'],
    ['1234,567', 'AMOUNT_MALFORMED'],
    ['1.2.3', 'AMOUNT_MALFORMED'],
    ['.', 'AMOUNT_MALFORMED'],
    ['二百', 'AMOUNT_MALFORMED'],
    ['200万', 'AMOUNT_MALFORMED'],
    ['0x10', 'AMOUNT_MALFORMED'],
    ['NaN', 'AMOUNT_MALFORMED'],
    ['Infinity', 'AMOUNT_MALFORMED'],
    ['10000000.000001', 'AMOUNT_TOO_LARGE'],
    ['99999999999999999999', 'AMOUNT_TOO_LARGE'],
  ];
  test.each(rows)('%j: %s', (text, reason) => expect(parseWan(text)).toMatchObject({ reason }));
});

describe('O-4: yuan take two decimals', () => {
  test.each([
    ['1999999.99', 199_999_999],
    ['2,000,000.00', 200_000_000],
    ['0.01', 1],
  ])('%j is %d fen', (text, amount) => expect(parseYuan(text)).toBe(amount));
  test('0.001 yuan is less than a fen', () =>
    expect(parseYuan('0.001')).toEqual({ reason: 'AMOUNT_TOO_MANY_DECIMALS', params: { max: '2' } }));
});

describe('O-4: shown as the trade writes it, nothing lost', () => {
  const rows: [amount: number, wan: string, yuan: string, plain: string][] = [
    [0, '0.00', '0.00', '0'],
    [1, '0.000001', '0.01', '0.000001'],
    [199_999_999, '199.999999', '1,999,999.99', '199.999999'],
    [200_000_000, '200.00', '2,000,000.00', '200'],
    [186_500_000, '186.50', '1,865,000.00', '186.5'],
    [1_234_567_891, '1,234.567891', '12,345,678.91', '1234.567891'],
    [-1_234_500_000, '-1,234.50', '-12,345,000.00', '-1234.5'],
    [10_000_000_000_000, '10,000,000.00', '100,000,000,000.00', '10000000'],
    [1_000_000_000, '1,000.00', '10,000,000.00', '1000'],
  ];
  test.each(rows)('%d fen', (amount, wan, yuan, plain) => {
    expect([formatWan(fen(amount)), formatYuan(fen(amount)), plainWan(fen(amount))]).toEqual([wan, yuan, plain]);
  });

  test('every amount reads back as itself', () => {
    fc.assert(
      fc.property(anyAmount, (amount) => {
        expect([parseWan(formatWan(amount)), parseWan(plainWan(amount)), parseYuan(formatYuan(amount))]).toEqual([amount, amount, amount]);
      }),
    );
  });

  test('no text makes it throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseWan(text)));
  });
});

describe('an amount that comes as fen', () => {
  const rows: [amount: number | undefined, required: boolean, reason: string | undefined][] = [
    [undefined, true, 'REQUIRED'],
    [undefined, false, undefined],
    [0, true, 'AMOUNT_NOT_POSITIVE'],
    [0, false, undefined],
    [-1, false, 'AMOUNT_NOT_POSITIVE'],
    [1, true, undefined],
    [1.5, true, 'AMOUNT_MALFORMED'],
    [Number.NaN, true, 'AMOUNT_MALFORMED'],
    [LARGEST_AMOUNT, true, undefined],
    [LARGEST_AMOUNT + 1, true, 'AMOUNT_TOO_LARGE'],
  ];
  test.each(rows)('%s, required %s: %s', (amount, required, reason) => expect(checkAmount(amount, { required })?.reason).toBe(reason));
});
