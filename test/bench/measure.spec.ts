import { expect, it } from 'vitest';
import { cpuMs, measure, percentile, rssMb } from './measure.ts';

it.each([
  [[1, 2, 3, 4], 0.5, 2],
  [[1, 2, 3, 4], 0.95, 4],
  [[7], 0.99, 7],
  [Array.from({ length: 100 }, (_value, index) => index + 1), 0.95, 95],
])('the percentile of %j at %d is %d', (values, share, expected) => {
  expect(percentile(values, share)).toBe(expected);
});

it('counts failures apart and calls each index once', async () => {
  const seen: number[] = [];
  const figures = await measure('odd ones fail', [{ name: 'self', pid: process.pid }], { count: 10, concurrency: 3 }, (index) => {
    seen.push(index);
    return index % 2 ? Promise.reject(new Error('odd')) : Promise.resolve();
  });
  expect(seen.sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(figures).toMatchObject({ count: 10, failures: 5 });
});

it('reads CPU time and memory of a process', () => {
  expect(cpuMs(process.pid)).toBeGreaterThan(0);
  expect(rssMb(process.pid)).toBeGreaterThan(10);
});
