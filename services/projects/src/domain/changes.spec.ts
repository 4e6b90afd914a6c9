import { describe, expect, it } from 'vitest';
import { aForm } from '../../test/support/mothers.ts';
import { changedFields } from './changes.ts';

describe('U-3: changed fields', () => {
  it('are named as the API names them, amounts as its JSON has them', () => {
    const before = aForm();
    const after = aForm({ estimatedAmountFen: 1, winProbability: 0, competitors: [{ name: '南瑞', note: '' }], leadSource: 'agent' });
    expect(changedFields(before, after)).toEqual([
      { field: 'estimatedAmountFen', from: '"86000000"', to: '"1"' },
      { field: 'leadSource', from: '"customer"', to: '"agent"' },
      { field: 'winProbability', from: '', to: '0' },
      { field: 'competitors', from: '', to: '[{"name":"南瑞","note":""}]' },
    ]);
  });

  it('of a registration are those that were filled in', () => {
    const fields = changedFields(undefined, aForm()).map(({ field }) => field);
    expect(fields).toContain('name');
    expect(fields).not.toContain('site');
  });

  it('of the same form are none', () => {
    expect(changedFields(aForm(), aForm())).toEqual([]);
  });
});
