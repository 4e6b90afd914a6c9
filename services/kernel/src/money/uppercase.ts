import { FEN_PER_YUAN, type Fen } from './fen.ts';

const DIGITS = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
const PLACES = ['', '拾', '佰', '仟'];
const SECTIONS = ['', '万', '亿', '万亿', '亿亿'];

/**
 * 「金额(大写)」 as banks require it (票据法 practice): 壹万零伍拾元整, 叁元零伍分, 壹角整. A zero is said once for a gap between digits, 整 closes what has no
 * fen. Any Fen; a negative one begins with 负.
 */
export function rmbUppercase(amount: Fen): string {
  const size = Math.abs(amount);
  const yuan = Math.trunc(size / FEN_PER_YUAN);
  const jiao = Math.trunc((size % FEN_PER_YUAN) / 10);
  const cents = size % 10;
  if (size === 0) return '零元整';
  return `${amount < 0 ? '负' : ''}${yuan === 0 ? '' : `${wholeYuan(yuan)}元`}${smallChange(jiao, cents, yuan > 0)}`;
}

function smallChange(jiao: number, cents: number, afterYuan: boolean): string {
  if (jiao === 0 && cents === 0) return '整';
  const first = jiao > 0 ? `${DIGITS[jiao]}角` : afterYuan ? '零' : '';
  return cents > 0 ? `${first}${DIGITS[cents]}分` : `${first}整`;
}

/** Sections of four digits from the highest; a gap before a section or inside it is one 零, 万亿 loses its 亿 before a section of 亿. */
function wholeYuan(yuan: number): string {
  const sections: number[] = [];
  for (let rest = yuan; rest > 0; rest = Math.trunc(rest / 10_000)) sections.push(rest % 10_000);
  let text = '';
  let gap = false;
  for (let index = sections.length - 1; index >= 0; index -= 1) {
    const section = sections[index] ?? 0;
    if (section === 0) {
      gap = text !== '';
      continue;
    }
    const padded = text !== '' && (gap || section < 1000);
    const unit = index === 3 && (sections[2] ?? 0) > 0 ? '万' : (SECTIONS[index] ?? '');
    text += `${padded ? '零' : ''}${belowTenThousand(section)}${unit}`;
    gap = false;
  }
  return text;
}

function belowTenThousand(section: number): string {
  let text = '';
  let gap = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.trunc(section / 10 ** place) % 10;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    text += `${gap ? '零' : ''}${DIGITS[digit]}${PLACES[place]}`;
    gap = false;
  }
  return text;
}
