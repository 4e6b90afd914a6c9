/**
 * How names, numbers and what people type are compared: full width as half width, no capitals, no blanks, no punctuation, so that
 * 「国网江苏(南京)」 and 「DWHZ-2026-000123」 are found however they are typed.
 */
export const foldText = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}\p{C}]/gu, '');

/** Chinese characters of a head: three or four name a thing well enough to leave few others. */
const CHINESE_HEAD = 4;
/** Letters or digits of a head: about five syllables, or a whole tracking number. */
const LATIN_HEAD = 16;
const INITIALS_HEAD = 6;
const isHan = (char: string | undefined): boolean => char !== undefined && /\p{Script=Han}/u.test(char);

/** The part of a folded text from one of its characters on that is kept in the index; the longest that a search can use at once. */
export const headOf = (chars: readonly string[]): string => chars.slice(0, isHan(chars[0]) ? CHINESE_HEAD : LATIN_HEAD).join('');

/** A head of every place in a text: whoever types any part of the text types the beginning of one of them. */
export function headsOf(text: string): string[] {
  const chars = Array.from(foldText(text));
  return unique(chars.slice(0, -1).map((_, place) => headOf(chars.slice(place))));
}

/**
 * The heads of a text's pinyin and of its initials, from each Chinese character on. `syllables` has one syllable per character of the folded
 * text, other characters as they are.
 */
export function soundHeadsOf(chars: readonly string[], syllables: readonly string[]): string[] {
  const places = chars.flatMap((char, place) => (isHan(char) ? [place] : []));
  const sounds = places.map((place) =>
    syllables
      .slice(place, place + LATIN_HEAD)
      .join('')
      .slice(0, LATIN_HEAD),
  );
  const initials = places.map((place) =>
    syllables
      .slice(place, place + INITIALS_HEAD)
      .map((syllable) => syllable.charAt(0))
      .join(''),
  );
  return unique([...sounds, ...initials.filter((text) => text.length > 1)]);
}

/** 「DWHZ-2026-000123」 is looked for whole, from the year on, by its count with zeros and without. */
export function numberHeadsOf(trackingNumber: string): string[] {
  const [organisation = '', year = '', count = ''] = trackingNumber.split('-');
  const parts = [organisation + year + count, year + count, count, count.replace(/^0+/, '')];
  return unique(parts.map((text) => headOf(Array.from(foldText(text)))));
}

/**
 * The beginnings of heads that a record must have to contain the folded words. Chinese words longer than a head are looked for piece by piece;
 * letters by their first head alone, as the rest of a pinyin text need not begin at a syllable.
 */
export function termsOf(words: string): string[] {
  const chars = Array.from(words);
  const terms: string[] = [];
  for (let place = 0; place < chars.length;) {
    const head = headOf(chars.slice(place));
    terms.push(head);
    if (!isHan(chars[place])) break;
    place += Array.from(head).length;
    // A single character at the end goes together with the one before it.
    if (place === chars.length - 1) place -= 1;
  }
  return terms;
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];
