import { FEN_PER_WAN, FEN_PER_YUAN, type Fen } from './fen.ts';

/** As 万元, the way the trade writes it: thousands commas, 2 to 6 decimals and none lost: 186.50, 1,234.567891 (O-4). */
export const formatWan = (amount: Fen): string => format(amount, FEN_PER_WAN, 6);

/** As yuan with two decimals and thousands commas: 1,865,000.00. */
export const formatYuan = (amount: Fen): string => format(amount, FEN_PER_YUAN, 2);

/** As 万元 without commas, for input fields and files that are read again by `parseWan`: 1234.5 */
export const plainWan = (amount: Fen): string =>
  formatWan(amount)
    .replaceAll(',', '')
    .replace(/\.?0+$/, '');

function format(amount: number, unit: number, decimals: number): string {
  const size = Math.abs(amount);
  const whole = Math.trunc(size / unit);
  const fraction = String(size % unit).padStart(decimals, '0');
  const kept = fraction.slice(0, 2) + fraction.slice(2).replace(/0+$/, '');
  return `${amount < 0 ? '-' : ''}${String(whole).replace(/\B(?=(\d{3})+$)/g, ',')}.${kept}`;
}
