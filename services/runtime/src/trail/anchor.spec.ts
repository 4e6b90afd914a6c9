import { describe, expect, it } from 'vitest';
import { isSealed, nextAnchor } from './anchor.ts';
import { knownAnchorOf } from './prove.ts';

const KEY = 'a key of more than thirty-two signs, for tests';
const at = new Date('2026-11-23T08:00:00Z');
const heads = [{ record: 'project/1', sequence: 2, hash: 'abc' }];

describe('U-3: an anchor', () => {
  const first = nextAnchor(undefined, heads, at, KEY);

  it('counts from 1 and carries the seal of the one before', () => {
    expect(first).toMatchObject({ _id: 1, previous: '', heads, at });
    expect(nextAnchor(first, [], at, KEY)).toMatchObject({ _id: 2, previous: first.mac });
  });

  it.each([
    ['number', { _id: 2 }],
    ['instant', { at: new Date(0) }],
    ['heads', { heads: [] }],
    ['link', { previous: 'x' }],
    ['seal', { mac: 'ab'.repeat(32) }],
    ['seal of another length', { mac: '' }],
  ])('is broken by another %s', (_what, change) => {
    expect(isSealed(first, KEY)).toBe(true);
    expect(isSealed({ ...first, ...change }, KEY)).toBe(false);
  });

  it('cannot be sealed without the key', () => {
    expect(isSealed(nextAnchor(undefined, heads, at, `${KEY}!`), KEY)).toBe(false);
  });

  it('is named as the log prints it', () => {
    expect(knownAnchorOf(`1:${first.mac}`)).toEqual({ n: 1, mac: first.mac });
    for (const text of ['', '1', '0:ab', `x:${first.mac}`]) expect(() => knownAnchorOf(text)).toThrow('<number>:<mac>');
  });
});
