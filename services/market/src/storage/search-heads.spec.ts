import { describe, expect, test } from 'vitest';
import { nameHeads } from './search-heads.ts';

/** True when a text that somebody types is the beginning of a head. */
const finds = (heads: readonly string[], typed: string): boolean => heads.some((head) => head.startsWith(typed));

describe('O-1: what a person is found by', () => {
  test.each([
    ['王小强', ['王', '小强', '强', 'wang', 'wangxiao', 'xiaoqiang', 'qiang', 'wxq', 'xq', 'w', 'dwhz.s', 'sales1', 'z.sa']],
    ['单田芳', ['shantian', 'dantian', 'stf', 'dtf']],
    ['吕丽', ['lvli', 'll']],
    ['欧阳修', ['ouyang', 'oyx', '阳修']],
    ['Anna Li', ['anna', 'li']],
  ])('O-1: %s by each of %j', async (name, typed) => {
    const { heads } = await nameHeads(name, 'dwhz.sales1');
    expect(typed.filter((text) => !finds(heads, text))).toEqual([]);
  });

  test('O-1: not by what is not there', async () => {
    const { heads } = await nameHeads('王小强', 'dwhz.sales1');
    expect(['张', '王强', 'iao', 'wq', 'sales2'].filter((text) => finds(heads, text))).toEqual([]);
  });

  test('O-1: sorted by how the surname is read', async () => {
    expect((await nameHeads('单田芳', 'x')).reading).toBe('shantianfang');
  });
});
