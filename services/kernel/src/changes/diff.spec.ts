import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from './canonical-json.ts';
import { diff, type FieldChange } from './diff.ts';

describe('U-3: which fields changed', () => {
  const rows: [what: string, before: object | undefined, after: object | undefined, changes: FieldChange[]][] = [
    ['nothing', { a: 1 }, { a: 1 }, []],
    [
      'a new record',
      undefined,
      { a: 1, b: '', c: [], d: 'x' },
      [
        { field: 'a', from: '', to: '1' },
        { field: 'd', from: '', to: '"x"' },
      ],
    ],
    ['a text filled in', { a: '' }, { a: 'x' }, [{ field: 'a', from: '', to: '"x"' }]],
    ['a text emptied', { a: 'x' }, { a: '' }, [{ field: 'a', from: '"x"', to: '' }]],
    ['zero is a value', { a: undefined }, { a: 0 }, [{ field: 'a', from: '', to: '0' }]],
    ['false is a value', { a: true }, { a: false }, [{ field: 'a', from: 'true', to: 'false' }]],
    ['null and missing are alike', { a: null }, {}, []],
    ['a list as one field', { a: [{ x: 1 }] }, { a: [] }, [{ field: 'a', from: '[{"x":1}]', to: '' }]],
    ['the order of keys says nothing', { a: { x: 1, y: 2 } }, { a: { y: 2, x: 1 } }, []],
    ['the order of a list does', { a: [1, 2] }, { a: [2, 1] }, [{ field: 'a', from: '[1,2]', to: '[2,1]' }]],
    [
      'in the order of the form',
      { c: 1, b: 1 },
      { b: 2, a: 2, c: 2 },
      [
        { field: 'b', from: '1', to: '2' },
        { field: 'a', from: '', to: '2' },
        { field: 'c', from: '1', to: '2' },
      ],
    ],
    [
      'a field that is gone, last',
      { z: 1, a: 1 },
      { a: 2 },
      [
        { field: 'a', from: '1', to: '2' },
        { field: 'z', from: '1', to: '' },
      ],
    ],
  ];
  test.each(rows)('%s', (_, before, after, changes) => expect(diff(before, after)).toEqual(changes));
});

describe('canonical JSON', () => {
  test.each([
    [{ b: 1, a: { d: undefined, c: '中' } }, '{"a":{"c":"中"},"b":1}'],
    [[undefined, null, -0], '[null,null,0]'],
    [new Date('2026-03-09T00:00:00Z'), '"2026-03-09T00:00:00.000Z"'],
    [{ '10': 1, '9': 2 }, '{"10":1,"9":2}'],
    [{ Ä: 1, a: 2, Z: 3 }, '{"Z":3,"a":2,"Ä":1}'],
  ])('%j', (value, text) => expect(canonicalJson(value)).toBe(text));
  test.each([Number.NaN, Infinity, 1n, () => 1, undefined])('%s has none', (value) =>
    expect(() => canonicalJson(value)).toThrow(TypeError),
  );
  test('it is JSON of the same value, and the same text again', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
