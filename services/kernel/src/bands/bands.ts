import type { Fen } from '../money/fen.ts';

/** A row of a table by amount: it holds from its bound on, included, up to the next row's bound, excluded (O-4). */
export interface Band {
  from: Fen;
}

/** The row that an amount falls into: "以下" excludes the bound, "(含)以上" includes it. Throws for a table that leaves the amount out. */
export function bandFor<B extends Band>(table: readonly B[], amount: Fen): B {
  const band = table.findLast((row) => row.from <= amount);
  if (band === undefined) throw new RangeError(`no band for ${amount} fen`);
  return band;
}

/** Why a table of bands cannot be used: it must begin at 0 and its bounds rise. Undefined: it can. */
export function bandFault(table: readonly Band[]): 'empty' | 'does not begin at 0' | 'bounds do not rise' | undefined {
  if (table.length === 0) return 'empty';
  if (table[0]?.from !== 0) return 'does not begin at 0';
  return table.every((row, index) => index === 0 || (table[index - 1]?.from ?? 0) < row.from) ? undefined : 'bounds do not rise';
}
