import type { FieldReason } from '../refusal/refusal.ts';
import { fen, type Fen } from './fen.ts';
import { formatWan } from './format-amount.ts';

/** No single amount of this trade is larger: 1,000 亿元. What is above was typed in the wrong unit. */
export const LARGEST_AMOUNT: Fen = fen(10_000_000_000_000);

const GROUPED = /^\d{1,3}(,\d{3})+(\.\d*)?$/;
const PLAIN = /^(\d+(\.\d*)?|\.\d+)$/;

/**
 * Reads an amount in 万元, at most 6 decimals: `1,234.56`, `１８６．５`, ` 200 `. Refuses signs, exponents, misplaced commas and more decimals, each
 * with its reason; zero is read (whether it may stand is the form's rule, see `checkAmount`).
 */
export const parseWan = (text: string): Fen | FieldReason => parseScaled(text, 6);

/** Reads an amount in yuan, at most 2 decimals; otherwise as `parseWan`. */
export const parseYuan = (text: string): Fen | FieldReason => parseScaled(text, 2);

/** Checks an amount that came as a number of fen: a whole one, more than 0, at most `LARGEST_AMOUNT`. Unless required, 0 is not filled in. */
export function checkAmount(amount: number | undefined, limits: { required?: boolean } = {}): FieldReason | undefined {
  if (amount === undefined) return limits.required ? { reason: 'REQUIRED' } : undefined;
  if (amount === 0) return limits.required ? { reason: 'AMOUNT_NOT_POSITIVE' } : undefined;
  if (!Number.isInteger(amount)) return { reason: 'AMOUNT_MALFORMED' };
  if (amount < 0) return { reason: 'AMOUNT_NOT_POSITIVE' };
  return amount > LARGEST_AMOUNT ? tooLarge() : undefined;
}

/** Reads a decimal text as a count of its `decimals`-th decimal place, digit by digit: no binary fraction is ever made. */
function parseScaled(input: string, decimals: number): Fen | FieldReason {
  const text = plainText(input);
  if (text === '') return { reason: 'REQUIRED' };
  if (/^[+-]/.test(text)) return { reason: 'AMOUNT_SIGNED' };
  if (/^[\d.,]+e[+-]?\d+$/i.test(text)) return { reason: 'AMOUNT_EXPONENT' };
  if (!PLAIN.test(text) && !GROUPED.test(text)) return { reason: 'AMOUNT_MALFORMED' };
  const [whole = '', written = ''] = text.replaceAll(',', '').split('.');
  const fraction = written.replace(/0+$/, '');
  if (fraction.length > decimals) return { reason: 'AMOUNT_TOO_MANY_DECIMALS', params: { max: String(decimals) } };
  const amount = BigInt(whole + fraction.padEnd(decimals, '0'));
  return amount > BigInt(LARGEST_AMOUNT) ? tooLarge() : fen(Number(amount));
}

/** Full-width characters as ASCII, the signs' variants as ASCII, white space gone. */
const plainText = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[、﹐]/g, ',')
    .replace(/[。]/g, '.')
    .replace(/[−–—]/g, '-');

const tooLarge = (): FieldReason => ({ reason: 'AMOUNT_TOO_LARGE', params: { max: formatWan(LARGEST_AMOUNT) } });
