import { describe, expect, it } from 'vitest';
import { foldText, headsOf, numberHeadsOf, soundHeadsOf, termsOf } from './search-text.ts';

/** What the store asks of its index: for each term of the query, a head that begins with it. */
const finds = (heads: readonly string[], query: string) =>
  termsOf(foldText(query)).every((term) => heads.some((head) => head.startsWith(term)));

describe('U-5: parts of a name', () => {
  const heads = headsOf('江苏某220kV变电站(二期)综合自动化改造');

  it.each([
    ['江苏', true],
    ['苏某', true],
    ['220kV', true],
    ['220KV变电站综', false],
    ['220KV变电站二', true],
    ['某220', true],
    ['变电站', true],
    ['变电站（二期）', true],
    ['综合自动化改造', true],
    ['综合自动化设备', false],
    ['变电站改造', false],
    ['改造', true],
    ['水电', false],
  ])('%s: %s', (query, found) => {
    expect(finds(heads, query)).toBe(found);
  });
});

describe('U-5: parts of a number', () => {
  it.each([
    ['DWHZ-2026-000123', true],
    ['dwhz2026000123', true],
    ['2026-000123', true],
    ['2026-0001', true],
    ['000123', true],
    ['0123', false],
    ['123', true],
    ['DWHZ-2026-000124', false],
    ['124', false],
  ])('%s: %s', (query, found) => {
    expect(finds(numberHeadsOf('DWHZ-2026-000123'), query)).toBe(found);
  });
});

describe('U-5: pinyin and initials', () => {
  const chars = Array.from(foldText('重庆220kV变电站'));
  const syllables = ['chong', 'qing', '2', '2', '0', 'k', 'v', 'bian', 'dian', 'zhan'];
  const heads = soundHeadsOf(chars, syllables);

  it.each([
    ['chongqing', true],
    ['chongq', true],
    ['qing220', true],
    ['cq', true],
    ['cq220', true],
    ['bdz', true],
    ['biandianzhan', true],
    ['zhong', false],
    ['ongqing', false],
  ])('%s: %s', (query, found) => {
    expect(finds(heads, query)).toBe(found);
  });
});
