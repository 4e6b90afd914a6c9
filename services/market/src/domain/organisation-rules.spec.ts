import { describe, expect, test } from 'vitest';
import { portalLookFaults } from './organisation-rules.ts';

const look = { name: '电网合资公司', colour: '#1d4ed8' };

describe('O-3: name and colour of a portal', () => {
  test.each<[string, Partial<typeof look>, { field: string; reason: string }[]]>([
    ['as shipped', {}, []],
    ['40 characters', { name: '名'.repeat(40) }, []],
    ['40 rare characters', { name: '𠀀'.repeat(40) }, []],
    ['41 characters', { name: '名'.repeat(41) }, [{ field: 'name', reason: 'TOO_LONG' }]],
    ['no name', { name: '' }, [{ field: 'name', reason: 'REQUIRED' }]],
    ['blanks', { name: ' \u3000' }, [{ field: 'name', reason: 'REQUIRED' }]],
    ['a line break', { name: '电网\n公司' }, [{ field: 'name', reason: 'CONTROL_CHARACTERS' }]],
    [
      'both wrong',
      { name: '', colour: 'red' },
      [
        { field: 'name', reason: 'REQUIRED' },
        { field: 'colour', reason: 'COLOUR_MALFORMED' },
      ],
    ],
  ])('O-3: %s', (_, override, expected) => {
    expect(portalLookFaults({ ...look, ...override }).map(({ field, reason }) => ({ field, reason }))).toEqual(expected);
  });
});
