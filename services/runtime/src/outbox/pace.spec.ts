import { describe, expect, it } from 'vitest';
import { backOff, idleRest } from './pace.ts';
import { wakeUp } from './wake-up.ts';

describe('the pace of the relay', () => {
  it.each([
    [1, 250],
    [20, 250],
    [21, 1_000],
    [10_000, 1_000],
  ])('after %i idle rounds rests %i ms', (rounds, ms) => expect(idleRest(rounds)).toBe(ms));

  it.each([
    [1, 250],
    [2, 500],
    [5, 4_000],
    [6, 5_000],
    [2_000, 5_000],
  ])('after %i failures rests %i ms', (failures, ms) => expect(backOff(failures)).toBe(ms));
});

describe('a rest', () => {
  const restOf = async (alarm: ReturnType<typeof wakeUp>, ms: number): Promise<number> => {
    const started = performance.now();
    await alarm.rest(ms);
    return performance.now() - started;
  };

  it('ends early by a signal', async () => {
    const alarm = wakeUp();
    setTimeout(alarm.wake, 10);
    expect(await restOf(alarm, 10_000)).toBeLessThan(5_000);
  });

  it('does not begin when the signal came before, and begins again afterwards', async () => {
    const alarm = wakeUp();
    alarm.wake();
    alarm.wake();
    expect(await restOf(alarm, 10_000)).toBeLessThan(5_000);
    expect(await restOf(alarm, 30)).toBeGreaterThan(25);
  });
});
