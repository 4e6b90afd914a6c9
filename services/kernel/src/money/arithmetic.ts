import { Decimal } from 'decimal.js';
import type { FieldReason } from '../refusal/refusal.ts';
import { fen, type Fen } from './fen.ts';

/** Wide enough that no product of a quantity and a price is ever rounded on the way. */
const Exact = Decimal.clone({ precision: 60, toExpPos: 60, toExpNeg: -60 });

const QUANTITY = /^\d{1,12}(\.\d{1,3})?$/;

/** Checks a quantity as decimal text: more than 0, at most 3 decimals, at most 12 digits before them. */
export function checkQuantity(quantity: string): FieldReason | undefined {
  if (quantity === '') return { reason: 'REQUIRED' };
  if (/^\d+\.\d{4,}$/.test(quantity)) return { reason: 'AMOUNT_TOO_MANY_DECIMALS', params: { max: '3' } };
  if (!QUANTITY.test(quantity)) return { reason: 'AMOUNT_MALFORMED' };
  return new Exact(quantity).isZero() ? { reason: 'AMOUNT_NOT_POSITIVE' } : undefined;
}

/** A line's total: quantity × unit price, rounded half up to fen once (O-4). `quantity` is text that `checkQuantity` accepts, else it throws. */
export function lineTotal(quantity: string, unitPrice: Fen): Fen {
  if (checkQuantity(quantity) !== undefined) throw new RangeError(`${quantity} is no quantity`);
  return multiplyHalfUp(unitPrice, quantity);
}

/** An amount times a decimal factor (a share, a rate), rounded half up, away from zero at the half, to fen (O-4). */
export const multiplyHalfUp = (amount: Fen, factor: string): Fen =>
  fen(new Exact(amount).times(factor).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber());

/** A ratio of two whole amounts, for example a margin: profit over price. The lower part is more than 0. */
export interface Ratio {
  over: number;
  under: number;
}

/** Compares two ratios exactly by cross-multiplication: negative, 0 or positive as `a` is less than, equal to, more than `b`. */
export function compareRatios(a: Ratio, b: Ratio): -1 | 0 | 1 {
  if (a.under <= 0 || b.under <= 0) throw new RangeError('a ratio has a positive lower part');
  const left = BigInt(a.over) * BigInt(b.under);
  const right = BigInt(b.over) * BigInt(a.under);
  return left < right ? -1 : left > right ? 1 : 0;
}
