/** Invisible characters that come along when people copy from chats and web pages; dropped without a word. */
const DROPPED = /[\u200B\uFEFF]/g;
/** Controls, bidirectional overrides, other invisible format characters, lone surrogates: they make two texts look alike. */
const REFUSED = /[\p{Cc}\u200C-\u200F\u2028-\u202E\u2060-\u206F]|\p{Cs}/u;

/** A text as it is kept: outer white space (full-width too) and copied invisible characters gone, line ends as \n, composed (NFC). */
export const tidyText = (text: string): string => text.replace(DROPPED, '').replace(/\r\n?/g, '\n').normalize('NFC').trim();

/** True when the text has characters that nobody can see; with `lines` the line break is allowed, else it is refused too. */
export const hasControlCharacters = (text: string, lines = false): boolean => REFUSED.test(lines ? text.replace(/\n/g, '') : text);

/** Length as people count it: code points, so that a rare character of four bytes is one. */
export const lengthOf = (text: string): number => Array.from(text).length;

/** A form as it is kept: every text in it, at any depth, tidied. */
export function tidyForm<T>(form: T): T {
  return tidyValue(form) as T;
}

function tidyValue(value: unknown): unknown {
  if (typeof value === 'string') return tidyText(value);
  if (Array.isArray(value)) return value.map(tidyValue);
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, tidyValue(member)]));
}
