import { describe, expect, it } from 'vitest';
import { entryId, NO_HEAD, nextEntry, pendingChange } from './chain.ts';
import type { EntryRow } from './chain.ts';
import { checkChain, checkHead, placeOf } from './check-chain.ts';

const by = { id: 'p1', name: '周颖' };
const at = new Date('2026-11-23T08:00:00Z');

/** A whole chain of so many entries. */
function chain(length: number): EntryRow[] {
  const entries: EntryRow[] = [];
  for (let n = 1; n <= length; n++) {
    const change = pendingChange({
      record: 'project/1',
      act: 'updated',
      fields: [{ field: 'name', from: '', to: `"${n}"` }],
      state: { n },
    });
    entries.push(nextEntry(entries.at(-1) ?? NO_HEAD, change, by, at));
  }
  return entries;
}

function check(entries: readonly EntryRow[]) {
  const checking = checkChain('project/1');
  for (const entry of entries) checking.add(placeOf(entry._id)?.sequence ?? 0, entry);
  return checking.done();
}

const whole = chain(4);
const without = (index: number): EntryRow[] => whole.filter((_, place) => place !== index);
const altered = (index: number, change: Partial<EntryRow>): EntryRow[] =>
  whole.map((entry, place) => (place === index ? { ...entry, ...change } : entry));

describe('U-3: a chain', () => {
  it('that is whole shows nothing', () => {
    expect(check(whole)).toMatchObject({ entries: 4, problems: [], last: { sequence: 4, hash: whole[3]?.hash } });
  });

  it.each([
    ['its field', { fields: [] }],
    ['its person', { by: { id: 'p1', name: '王伟' } }],
    ['an addition to its person', { by: { ...by, role: 'gm' } }],
    ['its instant', { at: new Date(0) }],
    ['its act', { act: 'registered' }],
    ['its state', { stateHash: 'x' }],
    ['its hash', { hash: 'x' }],
    ['its record', { record: 'project/2' }],
    ['its shape', { fields: undefined }],
  ])('shows an entry altered in %s', (_what, change) => {
    expect(check(altered(1, change as Partial<EntryRow>)).problems).toContainEqual({ kind: 'ENTRY_ALTERED', sequence: 2 });
  });

  it('shows an entry that was altered and given a fitting hash', () => {
    const forged = nextEntry(whole[0] ?? NO_HEAD, pendingChange({ record: 'project/1', act: 'x', fields: [], state: 0 }), by, at);
    expect(check(altered(1, forged)).problems).toEqual([{ kind: 'ENTRY_ALTERED', sequence: 2 }]);
  });

  it.each([0, 1, 2])('shows that entry %i (from 0) is gone', (index) => {
    expect(check(without(index)).problems).toEqual([{ kind: 'ENTRY_MISSING', sequence: index + 1 }]);
  });

  it.each([
    ['as noted', 4, 4, []],
    ['without its last entry', 3, 4, [{ kind: 'ENTRY_MISSING', sequence: 4 }]],
    ['without its last two entries', 2, 4, [3, 4].map((sequence) => ({ kind: 'ENTRY_MISSING', sequence }))],
    ['with an entry behind its end', 4, 3, [{ kind: 'ENTRY_INSERTED', sequence: 4 }]],
  ])('%s is compared with its noted end', (_what, there, noted, problems) => {
    const head = { sequence: noted, hash: whole[noted - 1]?.hash ?? '' };
    expect(checkHead(check(whole.slice(0, there)), head)).toEqual(problems);
  });

  it('shows a noted end that is gone or another', () => {
    expect(checkHead(check(whole), undefined)).toEqual([{ kind: 'HEAD_ALTERED', sequence: 4 }]);
    expect(checkHead(check(whole), { sequence: 4, hash: 'x' })).toEqual([{ kind: 'HEAD_ALTERED', sequence: 4 }]);
  });
});

describe('the id of an entry', () => {
  it('sorts as the chains run', () => {
    const places = [
      ['project/1', 2],
      ['project/1', 10],
      ['project/1-a', 1],
      ['project/10', 1],
    ] as const;
    const ids = places.map(([record, sequence]) => entryId(record, sequence));
    expect([...ids].sort()).toEqual(ids);
    expect(ids.map(placeOf)).toEqual(places.map(([record, sequence]) => ({ record, sequence })));
  });

  it.each([undefined, 7, 'project/1', 'project/1#7'])('%o is none of ours', (id) => {
    expect(placeOf(id)).toBeUndefined();
  });
});
