import { expect, test } from 'vitest';
import { positionOfMistake } from './json-position.ts';

test.each([
  ['{"form": {"name": x}}', 18],
  ['{"form": {"name": "x",}}', 22],
  ["{'form': 1}", 1],
  ['{"form": 1} x', 12],
  ['{"form": "a\nb"}', 11],
  ['{"form": "\\x"}', 11],
  ['{"form": tru}', 12],
  ['[1,,2]', 3],
  ['{"form": ', 9],
  ['{"form": "abc', 13],
  ['x', 0],
])('%s goes wrong at %i', (text, position) => {
  expect(positionOfMistake(text)).toBe(position);
});
