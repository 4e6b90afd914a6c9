import { refuse } from '@bidline/kernel';
import { describe, expect, it } from 'vitest';
import { beforeDeadline, deadlineOf } from './deadline.ts';

const now = new Date('2026-03-02T01:00:00Z');
const after = (ms: number): Date => new Date(now.getTime() + ms);

describe('the deadline of a call', () => {
  it.each([
    ['ten seconds where nothing is said', Infinity, after(10_000)],
    ['as the caller says', after(3_000), after(3_000)],
    ['as the caller says in milliseconds', after(3_000).getTime(), after(3_000)],
    ['past when the caller’s is past', after(-1), after(-1)],
    ['a minute away at most', after(61_000), after(60_000)],
  ])('is %s', (_, said, expected) => {
    expect(deadlineOf(said, now)).toEqual(expected);
  });
});

describe('work under a deadline', () => {
  const late = refuse('unavailable', 'DEADLINE_EXCEEDED');

  it('is not begun after it', async () => {
    let began = false;
    expect(await beforeDeadline(AbortSignal.abort(), async () => (began = true))).toEqual(late);
    expect(began).toBe(false);
  });

  it('is answered for when it takes too long', async () => {
    const controller = new AbortController();
    const answer = beforeDeadline(controller.signal, () => new Promise<string>(() => undefined));
    controller.abort();
    expect(await answer).toEqual(late);
  });

  it('answers and throws as it does when in time', async () => {
    const { signal } = new AbortController();
    expect(await beforeDeadline(signal, async () => 'done')).toBe('done');
    await expect(beforeDeadline(signal, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  });
});
