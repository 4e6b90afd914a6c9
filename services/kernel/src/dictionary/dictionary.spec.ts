import { describe, expect, test } from 'vitest';
import { dictionaryFaults, nextVersion } from './dictionary-faults.ts';
import { entryOf, nameOf, offeredEntries, type Dictionary, type DictionaryEntry } from './dictionary.ts';
import { DICTIONARY_CODES, SHIPPED_DICTIONARIES } from './shipped/index.ts';

const shippedOf = (code: string): Dictionary => {
  const dictionary = SHIPPED_DICTIONARIES.find((candidate) => candidate.code === code);
  if (dictionary === undefined) throw new Error(code);
  return dictionary;
};
const words = (code: string): string =>
  shippedOf(code)
    .entries.map((entry) => entry.name)
    .join(' ');

describe('M-7: the shipped dictionaries are those of forms.md', () => {
  test('which', () => expect(SHIPPED_DICTIONARIES.map(({ code }) => code)).toEqual(DICTIONARY_CODES));
  test.each([
    ['group', '华电 华能 大唐 中电投 国电 国网 南网 神华 地电 系统外 国外'],
    ['specialty', '电网自动化 电厂自动化 水电自动化 新能源 轨道交通 信息技术 节能减排 电力电子 一次与成套'],
    ['stage', '线索 立项 可研 设计 待招标 购标 投标 开标 定标 合同 执行'],
    ['nature', '新建 扩建 技改 维护'],
    ['works_kind', '设备 系统集成 建安 服务'],
    ['lead_source', '客户告知 设计院 招标网站 代理商 展会 老客户 集团内部 其它'],
    ['tender_method', '公开 邀请 竞争性谈判 单一来源 询价'],
    ['decision_role', '决策人 技术负责人 商务负责人 使用部门 设计院 监理 评标专家 其它'],
    ['attitude', '支持 中立 反对 未知'],
    ['tracking_level', 'A B C'],
  ])('%s: %s', (code, expected) => expect(words(code)).toBe(expected));

  test('province: 31 of the mainland, 香港, 澳门, 台湾, 海外', () => {
    const codes = shippedOf('province').entries.map(({ code }) => code);
    expect([codes.length, codes.slice(31)]).toEqual([35, ['CN-HK', 'CN-MO', 'CN-TW', 'OVERSEAS']]);
    expect(codes.slice(0, 34).every((code) => /^CN-[A-Z]{2}$/.test(code))).toBe(true);
  });

  test.each([
    ['grid', '变电站综合自动化 继电保护 调度自动化 配网自动化 电能质量 通信'],
    ['plant', 'DCS ECS 发变组保护 励磁 同期与快切 SIS'],
    ['hydro', '计算机监控 调速 励磁 水情测报 大坝监测'],
    ['renewables', '风电监控 变流器 光伏逆变器 光伏EPC 风电EPC 储能'],
    ['rail', '综合监控 电力监控 环境与设备监控'],
    ['it', '生产管理 视频监控 信息安全 机房'],
    ['saving', '脱硫 脱硝 除尘 余热利用 水处理'],
    ['electronics', '高压变频 SVG 有源滤波 静止变频'],
    ['primary', '开关柜 互感器 变压器 箱变 成套供货'],
  ])('sub_specialty of %s: %s', (parent, expected) =>
    expect(
      offeredEntries(shippedOf('sub_specialty'), parent)
        .map(({ name }) => name)
        .join(' '),
    ).toBe(expected),
  );

  test.each(SHIPPED_DICTIONARIES)('$code obeys its own rules', (dictionary) => {
    const parents = dictionary.parent === '' ? undefined : shippedOf(dictionary.parent);
    expect(dictionaryFaults(dictionary, dictionary, parents)).toEqual([{ field: 'note', reason: 'REQUIRED' }]); // version 1 says no reason
  });
});

const entry = (code: string, changes: Partial<DictionaryEntry> = {}): DictionaryEntry => ({
  code,
  name: code,
  parent: '',
  retired: false,
  ...changes,
});
const previous: Dictionary = { code: 'attitude', name: '态度', version: 3, parent: '', note: '', entries: [entry('a'), entry('b')] };
const below: Dictionary = { ...previous, parent: 'specialty' };
const parents: Dictionary = { ...previous, code: 'specialty', entries: [entry('up'), entry('old', { retired: true })] };

describe('M-7: what stands against the next version', () => {
  const rows: [what: string, entries: DictionaryEntry[], faults: string[]][] = [
    ['the same again', [entry('a'), entry('b')], []],
    ['added, moved, renamed, retired', [entry('c'), entry('b', { name: '新' }), entry('a', { retired: true })], []],
    ['removed', [entry('a')], ['entries CODE_REMOVED']],
    ['all retired', [entry('a', { retired: true }), entry('b', { retired: true })], ['entries DICTIONARY_EMPTY']],
    ['none', [], ['entries CODE_REMOVED']],
    ['no code', [entry('a'), entry('b'), entry('', { name: 'c' })], ['entries[2].code REQUIRED']],
    ['a code with a space', [entry('a'), entry('b'), entry('c d')], ['entries[2].code CODE_MALFORMED']],
    ['a Chinese code', [entry('a'), entry('b'), entry('中')], ['entries[2].code CODE_MALFORMED']],
    ['a code of 40', [entry('a'), entry('b'), entry('c'.repeat(40))], []],
    ['a code of 41', [entry('a'), entry('b'), entry('c'.repeat(41))], ['entries[2].code CODE_MALFORMED', 'entries[2].name TOO_LONG']],
    ['a code twice', [entry('a'), entry('b'), entry('a', { name: 'c' })], ['entries[2].code CODE_DUPLICATE']],
    ['no name', [entry('a', { name: ' ' }), entry('b')], ['entries[0].name REQUIRED']],
    ['a name twice', [entry('a'), entry('b', { name: 'a ' })], ['entries[1].name NAME_DUPLICATE']],
    ['a parent where there is none', [entry('a', { parent: 'up' }), entry('b')], ['entries[0].parent PARENT_NOT_TAKEN']],
  ];
  test.each(rows)('%s', (_, entries, faults) =>
    expect(dictionaryFaults({ entries }, previous).map(({ field, reason }) => `${field} ${reason}`)).toEqual(faults),
  );

  test.each([
    ['up', undefined],
    ['old', undefined], // a retired parent keeps its entries
    ['', 'REQUIRED'],
    ['x', 'PARENT_UNKNOWN'],
  ])('the parent %j: %s', (parent, reason) => {
    const entries = [entry('a', { parent }), entry('b', { parent: 'up' })];
    expect(dictionaryFaults({ entries }, below, parents)[0]?.reason).toBe(reason);
  });
  test('the same name under two parents', () => {
    const entries = [entry('a', { name: '励磁', parent: 'up' }), entry('b', { name: '励磁', parent: 'old' })];
    expect(dictionaryFaults({ entries }, below, parents)).toEqual([]);
  });
  test('the next version counts on and is tidied', () =>
    expect(nextVersion(previous, { entries: [entry('a', { name: ' 甲 ' })], note: ' 改名 ' })).toEqual({
      ...previous,
      version: 4,
      entries: [entry('a', { name: '甲' })],
      note: '改名',
    }));
});

test('entries by code', () => {
  expect(entryOf(previous, 'a')?.name).toBe('a');
  expect([nameOf(shippedOf('province'), 'CN-JS'), nameOf(previous, 'zz')]).toEqual(['江苏', 'zz']);
  expect(offeredEntries(parents).map(({ code }) => code)).toEqual(['up']);
});
