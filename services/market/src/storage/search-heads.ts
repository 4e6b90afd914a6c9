import type { pinyin as Pinyin } from 'pinyin-pro';

/** What a person is found by and sorted by. */
export interface NameHeads {
  /** Whoever types any part of the name, its reading, its initials or the account name types the beginning of one of these. */
  readonly heads: string[];
  /** Orders people as a telephone book does. */
  readonly reading: string;
}

let loaded: Promise<typeof Pinyin> | undefined;

/** Loaded at the first name that is written: 20 MB that a process which only reads never pays. */
const loadPinyin = (): Promise<typeof Pinyin> => (loaded ??= import('pinyin-pro').then(({ pinyin }) => pinyin));

/** The heads of a name, lower case: surnames are read as surnames (单 shan) and as plain characters (dan). */
export async function nameHeads(name: string, username: string): Promise<NameHeads> {
  const pinyin = await loadPinyin();
  const options = { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true } as const;
  const asName = syllables(pinyin(name, { ...options, surname: 'head' }));
  const plain = syllables(pinyin(name, options));
  const sounds = [asName, plain].flatMap((reading) => [...endsOf(reading), ...endsOf(reading.map((syllable) => syllable.charAt(0)))]);
  const heads = [...endsOf(Array.from(name.toLowerCase())), ...sounds, ...endsOf(Array.from(username.toLowerCase()))];
  return { heads: [...new Set(heads)], reading: asName.join('') };
}

const syllables = (reading: readonly string[]): string[] => reading.map((text) => text.toLowerCase().trim()).filter((text) => text !== '');

/** The text from each of its parts on. */
const endsOf = (parts: readonly string[]): string[] => parts.map((_, place) => parts.slice(place).join(''));
