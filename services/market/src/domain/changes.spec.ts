import { describe, expect, test } from 'vitest';
import { changedFields, historyState } from './changes.ts';

describe('U-3: what the trail keeps', () => {
  test('U-3: every version counts, whatever order they come in', () => {
    const [one, two] = [{ version: 1 }, { version: 2 }];
    expect(historyState([two, one])).toEqual({ version: 2, versions: [one, two] });
    expect(historyState([one, two], 1)).not.toEqual(historyState([one, two]));
  });

  test('U-3: a field that did not change is not named, nor what changes with every save', () => {
    const before = { name: '旧', colour: '#000000', version: 1, savedAt: new Date(0) };
    expect(changedFields(before, { ...before, name: '新', version: 2, savedAt: new Date(1) })).toEqual([
      { field: 'name', from: '"旧"', to: '"新"' },
    ]);
  });

  test('U-3: what is new has no values before', () => {
    expect(changedFields(undefined, { name: '新', note: '', version: 1 })).toEqual([{ field: 'name', from: '', to: '"新"' }]);
  });
});
