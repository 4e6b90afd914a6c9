import { describe, expect, test } from 'vitest';
import { diffEntries } from './diff-entries.ts';
import { moved } from './entry-draft.ts';

const entry = (code: string, name: string, more: { parent?: string; retired?: boolean } = {}) => ({
  code,
  name,
  parent: '',
  retired: false,
  ...more,
});
const before = [entry('a', '甲'), entry('b', '乙'), entry('c', '丙', { retired: true })];

describe('M-7: what a version of a dictionary changed', () => {
  test.each([
    ['nothing', before, []],
    ['renamed', [entry('a', '新甲'), ...before.slice(1)], ['「甲」改名为「新甲」']],
    ['retired', [entry('a', '甲', { retired: true }), ...before.slice(1)], ['停用「甲」']],
    ['offered again', [...before.slice(0, 2), entry('c', '丙')], ['恢复「丙」']],
    ['another parent', [entry('a', '甲', { parent: 'p' }), ...before.slice(1)], ['「甲」换了上级']],
    ['added', [...before, entry('d', '丁')], ['新增「丁」']],
    ['reordered', [before[1]!, before[0]!, before[2]!], ['调整了顺序']],
    ['added in the middle', [before[0]!, entry('d', '丁'), ...before.slice(1)], ['新增「丁」']],
  ])('%s', (_, after, words) => expect(diffEntries(before, after).map((change) => change.words)).toEqual(words));
});

test.each([
  [0, 2, 'bca'],
  [2, 0, 'cab'],
  [0, -1, 'abc'],
  [2, 9, 'abc'],
])('an item is moved from %i to %i', (from, to, order) => expect(moved(['a', 'b', 'c'], from, to).join('')).toBe(order));
