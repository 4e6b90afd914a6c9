import { describe, expect, it } from 'vitest';
import { until } from './until.ts';

describe('until', () => {
  it('hands on the first answer that is there, whatever was thrown before', async () => {
    let looks = 0;
    const look = (): string | undefined => {
      looks++;
      if (looks === 1) throw new Error('not yet');
      return looks === 3 ? 'there' : undefined;
    };
    expect(await until(look, { everyMs: 1 })).toBe('there');
  });

  it('throws at its deadline, and tells the last error', async () => {
    const error = new Error('never');
    await expect(until(() => Promise.reject(error), { timeoutMs: 10, everyMs: 1, what: 'the impossible' })).rejects.toMatchObject({
      message: 'not within 10 ms: the impossible',
      cause: error,
    });
  });
});
