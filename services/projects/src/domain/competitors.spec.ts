import { expect, it } from 'vitest';
import { aForm } from '../../test/support/mothers.ts';
import { competitorsNamedOnce } from './competitors.ts';

it.each([
  [['南瑞', '四方'], []],
  [['南瑞', '四方', '南瑞'], ['competitors[2].name']],
  [['ABB', 'a b b'], ['competitors[1].name']],
  [['', ''], []],
])('P-6: competitors %j are each named once', (names, fields) => {
  const form = aForm({ competitors: names.map((name) => ({ name, note: '' })) });
  expect(competitorsNamedOnce(form).map(({ field }) => field)).toEqual(fields);
});
