import { describe, expect, test } from 'vitest';
import { isReason, REASONS, reasonText } from './reasons/index.ts';
import { COMMON_REASONS } from './reasons/common.ts';
import { MARKET_REASONS } from './reasons/market.ts';
import { PROJECTS_REASONS } from './reasons/projects.ts';
import { invalid, isFieldReason, isRefusal, refuse } from './refusal.ts';

const slots = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, slot]) => slot ?? '').sort();

describe('the catalogue of reasons', () => {
  test('no area takes the name of another', () =>
    expect(Object.keys(REASONS)).toHaveLength([COMMON_REASONS, PROJECTS_REASONS, MARKET_REASONS].flatMap(Object.keys).length));
  test.each(Object.entries(REASONS))('%s says the same in both languages', (reason, { zh, en }) => {
    expect(reason).toMatch(/^[A-Z][A-Z_]+[A-Z]$/);
    expect(slots(en)).toEqual(slots(zh));
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).not.toBe('');
  });
  test.each([
    ['zh-CN', '最多填写 200 个字'],
    ['en', 'At most 200 characters'],
  ] as const)('in %s', (locale, text) => expect(reasonText('TOO_LONG', { max: '200' }, locale)).toBe(text));
  test('a slot without a param stays empty', () => expect(reasonText('TOO_LONG')).toBe('最多填写  个字'));
  test('P-1: it says what to do at 200 万', () => expect(reasonText('AMOUNT_NEEDS_INITIATION_REVIEW')).toContain('立项评审'));
  test('names from the wire', () => expect([isReason('NOT_FOUND'), isReason('toString'), isReason('')]).toEqual([true, false, false]));
});

describe('refusals are values', () => {
  test('as a whole', () =>
    expect(refuse('stale', 'STALE_VERSION')).toMatchObject({ kind: 'stale', reason: 'STALE_VERSION', params: {}, fields: [] }));
  test('because of fields', () =>
    expect(invalid([{ field: 'name', reason: 'REQUIRED' }])).toMatchObject({
      kind: 'invalid',
      reason: 'FIELDS_INVALID',
      fields: [{ field: 'name', reason: 'REQUIRED' }],
    }));
  test.each([
    [refuse('missing', 'NOT_FOUND'), true],
    [{ kind: 'missing', reason: 'NOT_FOUND' }, false],
    [undefined, false],
    [new Error('x'), false],
  ])('%#: %s', (value, refused) => expect(isRefusal(value)).toBe(refused));
  test('a parser answers a value or a reason', () =>
    expect([isFieldReason({ reason: 'REQUIRED' }), isFieldReason(1), isFieldReason(null)]).toEqual([true, false, false]));
});
