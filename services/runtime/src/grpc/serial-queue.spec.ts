import { refuse } from '@bidline/kernel';
import { describe, expect, it } from 'vitest';
import { serialQueue } from './serial-queue.ts';

const patient = new AbortController().signal;

/** Work that ends when the test says so. */
function gate() {
  const { promise, resolve } = Promise.withResolvers<string>();
  return { work: () => promise, open: resolve };
}

describe('the queue of a key', () => {
  it('P-2: runs work one after the other, in the order of arrival', async () => {
    const queue = serialQueue();
    const seen: string[] = [];
    const step = (name: string) => async (): Promise<void> => {
      seen.push(`${name} begins`);
      await Promise.resolve();
      seen.push(`${name} ends`);
    };
    await Promise.all(['a', 'b', 'c'].map((name) => queue.run('k', patient, step(name))));
    expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  });

  it('does not make other keys wait', async () => {
    const queue = serialQueue();
    const slow = gate();
    const first = queue.run('k', patient, slow.work);
    expect(await queue.run('other', patient, async () => 'done')).toBe('done');
    slow.open('late');
    expect(await first).toBe('late');
  });

  it('goes on after work that throws, and hands the error to its caller alone', async () => {
    const queue = serialQueue();
    const broken = queue.run('k', patient, () => Promise.reject(new Error('broken')));
    const next = queue.run('k', patient, async () => 'done');
    await expect(broken).rejects.toThrow('broken');
    expect(await next).toBe('done');
    expect(await queue.run('k', patient, async () => 'again')).toBe('again');
  });

  it('refuses when as many wait as may', async () => {
    const queue = serialQueue({ limit: 2 });
    const slow = gate();
    const running = queue.run('k', patient, slow.work);
    const waiting = [queue.run('k', patient, async () => 'b'), queue.run('k', patient, async () => 'c')];
    expect(await queue.run('k', patient, async () => 'd')).toEqual(refuse('too_many', 'TOO_MANY_REQUESTS'));
    slow.open('a');
    expect(await Promise.all([running, ...waiting])).toEqual(['a', 'b', 'c']);
  });

  it('lets go of a caller whose deadline passes, who then never begins', async () => {
    const queue = serialQueue({ limit: 1 });
    const slow = gate();
    const hurry = new AbortController();
    const running = queue.run('k', patient, slow.work);
    let began = false;
    const late = queue.run('k', hurry.signal, async () => (began = true));
    hurry.abort();
    expect(await late).toEqual(refuse('unavailable', 'DEADLINE_EXCEEDED'));
    const next = queue.run('k', patient, async () => 'next');
    slow.open('a');
    expect(await Promise.all([running, next])).toEqual(['a', 'next']);
    expect(began).toBe(false);
  });

  it('does not begin for a caller who is late already', async () => {
    expect(await serialQueue().run('k', AbortSignal.abort(), async () => 'done')).toEqual(refuse('unavailable', 'DEADLINE_EXCEEDED'));
  });

  it('lets work that began end, though its caller went away', async () => {
    const queue = serialQueue();
    const slow = gate();
    const hurry = new AbortController();
    const running = queue.run('k', hurry.signal, slow.work);
    hurry.abort();
    slow.open('done');
    expect(await running).toBe('done');
  });
});
