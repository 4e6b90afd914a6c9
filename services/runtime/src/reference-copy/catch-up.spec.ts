import { describe, expect, it } from 'vitest';
import { catchUp } from './catch-up.ts';

const ends = (...offsets: bigint[]): ReadonlyMap<number, bigint> => new Map(offsets.map((offset, partition) => [partition, offset]));

describe('catching up with a topic', () => {
  it('is not done before the end is known', () => {
    const progress = catchUp();
    progress.read(0, 9n);
    expect(progress.isDone()).toBe(false);
    progress.aim(ends(10n));
    expect(progress.isDone()).toBe(true);
  });

  it('is done at once on an empty topic', () => {
    const progress = catchUp();
    progress.aim(ends(0n, 0n));
    expect(progress.isDone()).toBe(true);
  });

  it('needs every partition', () => {
    const progress = catchUp();
    progress.aim(ends(2n, 1n));
    progress.read(0, 0n);
    expect(progress.isDone()).toBe(false);
    progress.read(0, 1n);
    expect(progress.isDone()).toBe(false);
    progress.read(1, 0n);
    expect(progress.isDone()).toBe(true);
  });
});
