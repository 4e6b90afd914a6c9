import { describe, expect, it } from 'vitest';
import { lastLine, one, runSteps, total } from './step.ts';
import { countsOf } from './suite.ts';

describe('the last line of make test', () => {
  it('counts every static check as one and every test', () => {
    const outcomes = [one(true, ''), one(false, 'x'), { passed: 40, failed: 2, output: '' }];
    expect(lastLine(total(outcomes))).toBe('41 passed, 3 failed');
    expect(lastLine(total([]))).toBe('0 passed, 0 failed');
  });

  it('a step that throws has failed, and the others still run', async () => {
    const broken = { name: 'broken', run: () => Promise.reject(new Error('no such tool')) };
    const outcomes = await runSteps([broken, { name: 'sound', run: () => Promise.resolve(one(true, '')) }], 2);
    expect(lastLine(total(outcomes))).toBe('1 passed, 1 failed');
  });
});

describe('counts of a suite', () => {
  const report = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 0, testResults: [] };

  it.each([
    { case: 'as they are', change: {}, failed: 1 },
    { case: 'a skipped test is a failed one', change: { numPendingTests: 2 }, failed: 3 },
    { case: 'a file that cannot be loaded', change: { testResults: [{ name: 'a', status: 'failed', assertionResults: [] }] }, failed: 2 },
    {
      case: 'a file with failed tests counts by its tests',
      change: { testResults: [{ name: 'a', status: 'failed', assertionResults: [{}] }] },
      failed: 1,
    },
  ])('$case', ({ change, failed }) => {
    expect(countsOf({ ...report, ...change })).toEqual({ passed: 5, failed });
  });
});
