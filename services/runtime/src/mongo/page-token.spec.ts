import { describe, expect, it } from 'vitest';
import { decodePageToken, encodePageToken, pageBinding } from './page-token.ts';

const binding = pageBinding({ state: 'TRACKED' });
const forged = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('page token', () => {
  it.each([
    ['text', '项目'],
    ['a number', 12.5],
    ['zero', 0],
    ['a truth value', false],
    ['an instant', new Date('2026-11-23T08:00:00.123Z')],
    ['no value', null],
  ])('brings back %s', (_what, value) => {
    const end = { value, id: '0193' };
    expect(decodePageToken(encodePageToken(end, binding), binding)).toEqual(end);
  });

  it.each([
    ['nonsense', 'nonsense'],
    ['no JSON', Buffer.from('{').toString('base64url')],
    ['no list', forged({ a: 1 })],
    ['a short list', forged([binding, 'x'])],
    ['an id that is no text', forged([binding, 'x', { $gt: '' }])],
    ['an operator for a value', forged([binding, { $gt: '' }, 'x'])],
    ['an instant that is none', forged([binding, { at: 'x' }, 'x'])],
    ['an instant out of range', forged([binding, { at: 1e18 }, 'x'])],
    ['a list for a value', forged([binding, ['x'], 'x'])],
    ['a long one', forged([binding, 'x'.repeat(3_000), 'x'])],
    ['one of other filters', encodePageToken({ value: 'x', id: 'y' }, pageBinding({ state: 'DONE' }))],
  ])('takes no token with %s', (_what, token) => {
    expect(decodePageToken(token, binding)).toBeUndefined();
  });

  it('binds by what the filters say, not by how they are written', () => {
    expect(pageBinding({ a: 1, b: [new Date(0)] })).toBe(pageBinding({ b: [new Date(0)], a: 1 }));
    expect(pageBinding({ a: 1 })).not.toBe(pageBinding({ a: '1' }));
  });
});
