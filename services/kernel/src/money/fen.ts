declare const fenBrand: unique symbol;

/** Money in fen, a safe integer (O-4): 2,000,000.00 yuan is 200_000_000. Negative in differences only. */
export type Fen = number & { readonly [fenBrand]: 'fen' };

export const FEN_PER_YUAN = 100;
/** 1 万元 = 10,000 yuan = 1,000,000 fen, so 6 decimals of 万元 are exactly a fen. */
export const FEN_PER_WAN = 1_000_000;

/** Says that a number is fen; throws for fractions and beyond the safe integers, which no checked input reaches. */
export function fen(amount: number): Fen {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`${amount} is no amount in fen`);
  return (amount === 0 ? 0 : amount) as Fen;
}

/** Whole yuan, for tables of bounds. */
export const yuan = (amount: number): Fen => fen(amount * FEN_PER_YUAN);

/** Whole 万元, for tables of bounds. */
export const wan = (amount: number): Fen => fen(amount * FEN_PER_WAN);

/** Sum of rounded lines (O-4); throws when it leaves the safe integers. */
export const sumFen = (amounts: Iterable<Fen>): Fen => fen([...amounts].reduce((total, amount) => total + amount, 0));

/** 「200万」: from this estimate on, included, a project needs the 立项评审 instead of the 登记表 (P-1, O-4). */
export const INITIATION_REVIEW_FROM: Fen = yuan(2_000_000);

/** True at and above 「200万」 (P-1, P-7). */
export const needsInitiationReview = (estimate: Fen): boolean => estimate >= INITIATION_REVIEW_FROM;
