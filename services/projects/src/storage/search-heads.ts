import type { pinyin as Pinyin } from 'pinyin-pro';
import type { Project } from '../domain/project.ts';
import { foldText, headsOf, numberHeadsOf, soundHeadsOf } from '../domain/search-text.ts';

let loaded: Promise<typeof Pinyin> | undefined;

/** Loaded at the first name that is written: 20 MB that a process which only reads never pays. */
const loadPinyin = (): Promise<typeof Pinyin> => (loaded ??= import('pinyin-pro').then(({ pinyin }) => pinyin));

/** What a project is found by: parts of name, owner unit and number; the name also by pinyin and initials. */
export async function searchHeads({ trackingNumber, form: { name, ownerUnit } }: Project): Promise<string[]> {
  const pinyin = await loadPinyin();
  const chars = Array.from(foldText(name));
  const syllables = pinyin(chars.join(''), { toneType: 'none', type: 'array', nonZh: 'spaced', v: true });
  const sounds = syllables.length === chars.length ? soundHeadsOf(chars, syllables) : [];
  return [...new Set([...headsOf(name), ...headsOf(ownerUnit.name), ...numberHeadsOf(trackingNumber), ...sounds])];
}
