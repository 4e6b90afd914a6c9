import { describe, expect, test } from 'vitest';
import { chartsFrom } from './charts-in-force.ts';

const v = (version: number, validFrom: string) => ({ version, validFrom });
const shipped = v(1, '2020-01-01');

describe('O-6: the versions that hold today or later', () => {
  test.each<[string, { version: number; validFrom: string }[], string, number[]]>([
    ['nothing saved', [], '2026-03-01', []],
    ['one that began long ago', [shipped], '2026-03-01', [1]],
    ['one that begins today replaces it', [shipped, v(2, '2026-03-01')], '2026-03-01', [2]],
    ['one that begins tomorrow waits', [shipped, v(2, '2026-03-02')], '2026-03-01', [1, 2]],
    ['of the same day the later version', [shipped, v(2, '2026-03-01'), v(3, '2026-03-01')], '2026-03-01', [3]],
    ['also of a later day', [shipped, v(2, '2026-04-01'), v(3, '2026-04-01')], '2026-03-01', [1, 3]],
    ['a later day stays when an earlier one is saved after it', [shipped, v(2, '2026-04-01'), v(3, '2026-03-01')], '2026-03-01', [3, 2]],
    ['history is left out', [shipped, v(2, '2021-01-01'), v(3, '2022-01-01')], '2026-03-01', [3]],
    ['only later ones', [v(1, '2026-04-01')], '2026-03-01', [1]],
  ])('O-6: %s', (_, versions, today, held) => {
    expect(chartsFrom(versions, today).map(({ version }) => version)).toEqual(held);
    expect(chartsFrom(versions.toReversed(), today).map(({ version }) => version)).toEqual(held);
  });
});
