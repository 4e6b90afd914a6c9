import type { Dictionary, DictionaryEntry } from '@bidline/kernel';
import { describe, expect, test } from 'vitest';
import { upgradeOf } from './dictionary-upgrade.ts';

const entry = (code: string, override: Partial<DictionaryEntry> = {}): DictionaryEntry => ({
  code,
  name: code,
  parent: '',
  retired: false,
  ...override,
});
const words = (...entries: DictionaryEntry[]): Dictionary => ({
  code: 'stage',
  name: '项目阶段',
  version: 1,
  parent: '',
  entries,
  note: '',
});
const shipped = words(entry('lead'), entry('tender'), entry('contract'));

describe('M-7: a release and the dictionaries in force', () => {
  test('M-7: one that is not there is shipped', () => {
    expect(upgradeOf(shipped, undefined, false)).toEqual({ kind: 'ship' });
  });

  test('M-7: one that has every code is left', () => {
    expect(upgradeOf(shipped, shipped, false)).toEqual({ kind: 'leave', missing: [] });
  });

  test('M-7: missing codes are added behind those in force, which stay as they are', () => {
    const older = words(entry('tender', { name: '招标', retired: true }), entry('lead'));
    expect(upgradeOf(shipped, older, false)).toEqual({ kind: 'add', entries: [...older.entries, entry('contract')] });
  });

  test('M-7: one that a person edited is left, and what it misses is named', () => {
    expect(upgradeOf(shipped, words(entry('lead')), true)).toEqual({ kind: 'leave', missing: ['tender', 'contract'] });
  });
});
