import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fen, yuan } from '../money/fen.ts';
import { bandFault, bandFor } from './bands.ts';

/** F-2's table, shortened to who stands last before the accountant. */
const PAYMENT = [
  { from: yuan(0), last: 'finance_head' },
  { from: yuan(100_000), last: 'hq_finance_head' },
  { from: yuan(500_000), last: 'hq_cfo' },
  { from: yuan(1_000_000), last: 'hq_gm' },
];

describe('F-2, O-4: a bound belongs to the band above it', () => {
  const rows: [amount: number, last: string][] = [
    [0, 'finance_head'],
    [1, 'finance_head'],
    [9_999_999, 'finance_head'],
    [10_000_000, 'hq_finance_head'],
    [10_000_001, 'hq_finance_head'],
    [49_999_999, 'hq_finance_head'],
    [50_000_000, 'hq_cfo'],
    [50_000_001, 'hq_cfo'],
    [99_999_999, 'hq_cfo'],
    [100_000_000, 'hq_gm'],
    [100_000_001, 'hq_gm'],
    [100_000_000_000, 'hq_gm'],
  ];
  test.each(rows)('%d fen: %s', (amount, last) => expect(bandFor(PAYMENT, fen(amount)).last).toBe(last));

  test('an amount below the table is a broken table', () => expect(() => bandFor(PAYMENT, fen(-1))).toThrow(RangeError));

  test('every amount falls into exactly the band whose bounds enclose it', () => {
    fc.assert(
      fc.property(fc.nat(), (amount) => {
        const band = bandFor(PAYMENT, fen(amount));
        const next = PAYMENT[PAYMENT.indexOf(band) + 1];
        expect(band.from <= amount && (next === undefined || amount < next.from)).toBe(true);
      }),
    );
  });
});

test.each([
  [PAYMENT, undefined],
  [[], 'empty'],
  [[{ from: yuan(1) }], 'does not begin at 0'],
  [[{ from: yuan(0) }, { from: yuan(0) }], 'bounds do not rise'],
  [[{ from: yuan(0) }, { from: yuan(2) }, { from: yuan(1) }], 'bounds do not rise'],
])('a table of bands %#: %s', (table, fault) => expect(bandFault(table)).toBe(fault));
