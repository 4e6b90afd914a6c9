import { describe, expect, test } from 'vitest';
import type { Dictionary } from '../dictionary/dictionary.ts';
import { checkChoice, checkDay, checkInteger, checkText, type DayLimits, type TextLimits } from './check.ts';
import { at, checkUnique, each, faults, within } from './faults.ts';
import { tidyForm, tidyText } from './text.ts';

describe('texts', () => {
  const name: TextLimits = { required: true, min: 2, max: 4 };
  const rows: [what: string, text: string | undefined, limits: TextLimits, reason: string | undefined][] = [
    ['missing', undefined, name, 'REQUIRED'],
    ['empty', '', name, 'REQUIRED'],
    ['spaces', ' \u3000\t', name, 'REQUIRED'],
    ['invisible', '\u200B\uFEFF', name, 'REQUIRED'],
    ['empty, not required', '', { min: 2, max: 4 }, undefined],
    ['shorter than the least', '一', name, 'TOO_SHORT'],
    ['shorter but for spaces', ' 一 ', name, 'TOO_SHORT'],
    ['the least', '一二', name, undefined],
    ['the most', '一二三四', name, undefined],
    ['the most, in characters of four bytes', '𠮷𠮷𠮷𠮷', name, undefined],
    ['longer than the most', '一二三四五', name, 'TOO_LONG'],
    ['the most and spaces', ' 一二三四 ', name, undefined],
    ['a line break', '一\n二', name, 'CONTROL_CHARACTERS'],
    ['a line break where lines are', '一\r\n二', { ...name, lines: true }, undefined],
    ['a tab', '一\t二', name, 'CONTROL_CHARACTERS'],
    ['a null', '一\0二', { ...name, lines: true }, 'CONTROL_CHARACTERS'],
    ['a direction override', '一\u202E二', name, 'CONTROL_CHARACTERS'],
    ['half a character', '一\uD842', name, 'CONTROL_CHARACTERS'],
  ];
  test.each(rows)('%s', (_, text, limits, reason) => expect(checkText(text, limits)?.reason).toBe(reason));
  test('the limits are told', () => expect(checkText('一', name)).toEqual({ reason: 'TOO_SHORT', params: { min: '2' } }));

  test.each([
    ['  华电\u3000', '华电'],
    ['华\u200B电', '华电'],
    ['a\r\nb\rc', 'a\nb\nc'],
    ['e\u0301', '\u00e9'],
  ])('%j is kept as %j', (text, kept) => expect(tidyText(text)).toBe(kept));
  test('a form is tidied at every depth, the rest stays', () => {
    const at = new Date(0);
    expect(tidyForm({ a: ' x ', b: [{ c: ' y ', d: 1 }], e: undefined, at })).toEqual({ a: 'x', b: [{ c: 'y', d: 1 }], e: undefined, at });
  });
});

describe('days', () => {
  const today = '2026-03-09';
  const rows: [what: string, day: string, limits: DayLimits, reason: string | undefined][] = [
    ['empty', '', {}, undefined],
    ['empty, required', '', { required: true }, 'REQUIRED'],
    ['none', '2026-02-30', {}, 'NOT_A_DAY'],
    ['today, not later', today, { notAfterToday: today }, undefined],
    ['tomorrow, not later than today', '2026-03-10', { notAfterToday: today }, 'DAY_IN_FUTURE'],
    ['today, not earlier', today, { notBeforeToday: today }, undefined],
    ['yesterday, not earlier than today', '2026-03-08', { notBeforeToday: today }, 'DAY_IN_PAST'],
    ['the same as the other', today, { notBefore: { day: today, label: '预计招标时间' } }, undefined],
    ['the day before the other', '2026-03-08', { notBefore: { day: today, label: '预计招标时间' } }, 'DAY_BEFORE'],
    ['the other empty', '2026-03-08', { notBefore: { day: '', label: '预计招标时间' } }, undefined],
    ['the other no day', '2026-03-08', { notBefore: { day: 'x', label: '预计招标时间' } }, undefined],
  ];
  test.each(rows)('%s', (_, day, limits, reason) => expect(checkDay(day, limits)?.reason).toBe(reason));
});

describe('choices', () => {
  const dictionary: Dictionary = {
    code: 'attitude',
    name: '态度',
    version: 1,
    parent: '',
    note: '',
    entries: [
      { code: 'a', name: '支持', parent: '', retired: false },
      { code: 'old', name: '暧昧', parent: '', retired: true },
    ],
  };
  test.each([
    ['a', {}, undefined],
    ['', {}, undefined],
    ['', { required: true }, 'REQUIRED'],
    ['支持', {}, 'NOT_IN_DICTIONARY'],
    ['A', {}, 'NOT_IN_DICTIONARY'],
    ['old', {}, 'RETIRED_IN_DICTIONARY'],
    ['old', { kept: 'old' }, undefined],
    ['old', { kept: 'a' }, 'RETIRED_IN_DICTIONARY'],
  ])('%j with %j: %s', (code, limits, reason) => expect(checkChoice(dictionary, code, limits)?.reason).toBe(reason));
});

test.each([
  [undefined, 'REQUIRED'],
  [-1, 'OUT_OF_RANGE'],
  [0, undefined],
  [100, undefined],
  [101, 'OUT_OF_RANGE'],
  [0.5, 'NOT_AN_INTEGER'],
  [Number.NaN, 'NOT_AN_INTEGER'],
])('a whole number from 0 to 100: %s, %s', (value, reason) =>
  expect(checkInteger(value, { required: true, min: 0, max: 100 })?.reason).toBe(reason),
);

describe('a form as a table of rows', () => {
  const REQUIRED = { reason: 'REQUIRED' } as const;
  test('the first complaint of a field counts, the fields keep their order, paths are those of the request', () => {
    const names = ['', 'x', 'x'];
    expect(
      faults(
        at('name', undefined, REQUIRED, { reason: 'TOO_LONG' }),
        at('fine', undefined),
        within('ownerUnit', [at('name', REQUIRED)]),
        each('decisionGroup', names, { max: 3 }, (name, index) => [
          at('name', name === '' ? REQUIRED : undefined, checkUnique(names, index)),
        ]),
        each('ids', ['a'], { max: 1 }, () => [at('', { reason: 'DUPLICATE' })]),
      ),
    ).toEqual([
      { field: 'name', reason: 'REQUIRED' },
      { field: 'ownerUnit.name', reason: 'REQUIRED' },
      { field: 'decisionGroup[0].name', reason: 'REQUIRED' },
      { field: 'decisionGroup[2].name', reason: 'DUPLICATE' },
      { field: 'ids[0]', reason: 'DUPLICATE' },
    ]);
  });
  test.each([
    [0, 'TOO_FEW'],
    [1, undefined],
    [2, undefined],
    [3, 'TOO_MANY'],
  ])('a list of 1 to 2 with %d: %s', (count, reason) =>
    expect(each('list', Array(count).fill(0), { min: 1, max: 2 }, () => [])[0]?.reason).toBe(reason),
  );
});
