import { expect, test } from 'vitest';
import { REGISTRATION_FORM } from '../../pages/projects/form/registration-form.ts';
import { mergeValues } from './merge.ts';
import { emptyValues } from './message.ts';

const base = { ...emptyValues(REGISTRATION_FORM), name: '甲', site: '旧址', capacity: '110kV' };

test('what only one side changed is taken from that side; what both changed is asked for', () => {
  const theirs = { ...base, site: '新址', capacity: '220kV' };
  const mine = { ...base, capacity: '330kV', overview: '我写的' };
  const merge = mergeValues(REGISTRATION_FORM, base, theirs, mine);
  expect(merge.values).toEqual({ ...mine, site: '新址' });
  expect(merge.taken).toEqual(['site']);
  expect(merge.conflicts).toEqual([{ key: 'capacity', theirs: '220kV', mine: '330kV' }]);
});

test('the same change on both sides is no conflict', () => {
  const same = { ...base, site: '新址' };
  expect(mergeValues(REGISTRATION_FORM, base, same, same)).toEqual({ values: same, taken: [], conflicts: [] });
});
