import { describe, expect, it } from 'vitest';
import { createLog } from '../log/log.ts';
import { backgroundOf } from './background.ts';
import type { Background } from './parts.ts';

const log = createLog({ service: 'spec', instance: 's', level: 'silent' });

/** A part that notes what happens to it. */
const part = (name: string, seen: string[], override: Partial<Background> = {}): Background => ({
  name,
  start: async () => void seen.push(`${name} starts`),
  stop: async () => void seen.push(`${name} stops`),
  ...override,
});

describe('background parts', () => {
  it('start in order and stop in the reverse', async () => {
    const seen: string[] = [];
    const parts = backgroundOf([part('a', seen), part('b', seen)], log);
    expect(parts.isReady()).toBe(false);
    await parts.start();
    expect(parts.isReady()).toBe(true);
    await parts.stop();
    expect(seen).toEqual(['a starts', 'b starts', 'b stops', 'a stops']);
  });

  it('are ready when each says so', async () => {
    let ready = false;
    const parts = backgroundOf([part('copy', [], { isReady: () => ready })], log);
    await parts.start();
    expect(parts.isReady()).toBe(false);
    ready = true;
    expect(parts.isReady()).toBe(true);
  });

  it('are tried again when they do not start', async () => {
    const seen: string[] = [];
    let tries = 0;
    const start = async (): Promise<void> => {
      if (++tries === 1) throw new Error('the broker is away');
    };
    const parts = backgroundOf([part('a', seen, { start }), part('b', seen)], log);
    await parts.start();
    expect([tries, seen]).toEqual([2, ['b starts']]);
  });

  it('stop at once while one of them does not start; what was not started is left alone', async () => {
    const seen: string[] = [];
    const parts = backgroundOf(
      [part('a', seen), part('b', seen, { start: () => Promise.reject(new Error('away')) }), part('c', seen)],
      log,
    );
    void parts.start();
    await Promise.resolve();
    await parts.stop();
    expect(seen).toEqual(['a starts', 'a stops']);
  });

  it('all stop, though one of them fails to', async () => {
    const seen: string[] = [];
    const parts = backgroundOf([part('a', seen), part('b', seen, { stop: () => Promise.reject(new Error('stuck')) })], log);
    await parts.start();
    await parts.stop();
    expect(seen).toEqual(['a starts', 'b starts', 'a stops']);
  });
});
