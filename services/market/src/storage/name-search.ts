import type { pinyin as Pinyin } from 'pinyin-pro';

/** What a person is found by: the beginnings of these texts, lower case. */
export interface NameKeys {
  readonly search: string[];
  /** Orders people as a telephone book does. */
  readonly reading: string;
}

let loaded: Promise<typeof Pinyin> | undefined;

/** Loaded at the first name that is written: 20 MB that a process which only reads never pays. */
const loadPinyin = (): Promise<typeof Pinyin> => (loaded ??= import('pinyin-pro').then(({ pinyin }) => pinyin));

/**
 * The keys of a name: every end of the name, of its reading by syllables, of its initials, and of the account name, so that any part is found
 * as the beginning of a key, by an index. Surnames are read as surnames (单 shan) and as plain characters (dan).
 */
export async function nameKeys(name: string, username: string): Promise<NameKeys> {
  const pinyin = await loadPinyin();
  const options = { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true } as const;
  const asName = syllables(pinyin(name, { ...options, surname: 'head' }));
  const plain = syllables(pinyin(name, options));
  const ends = [asName, plain].flatMap((reading) => [...tails(reading), ...tails(reading.map((syllable) => syllable.slice(0, 1)))]);
  const parts = [...tails([...name.toLowerCase()]), ...ends, ...tails([...username.toLowerCase()])];
  return { search: [...new Set(parts)], reading: asName.join('') };
}

const syllables = (reading: readonly string[]): string[] => reading.map((syllable) => syllable.toLowerCase().trim()).filter((syllable) => syllable !== '');

const tails = (parts: readonly string[]): string[] => parts.map((_, from) => parts.slice(from).join(''));
