import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../testing/fresh-database.ts';
import type { FreshDatabase } from '../testing/fresh-database.ts';
import { until } from '../testing/until.ts';
import { leaseOn } from './lease.ts';

let fresh: FreshDatabase;
beforeAll(async () => void (fresh = await freshDatabase()));
afterAll(() => fresh.drop());

const lease = (name: string, holder: string, holdMs = 10_000) => leaseOn({ database: fresh.database, name, holder, holdMs });

describe('lease', () => {
  it('goes to one of many who ask at once', async () => {
    const tokens = await Promise.all(Array.from({ length: 8 }, (_, index) => lease('many', `h${index}`).hold()));
    expect(tokens.filter((token) => token !== undefined)).toEqual([1]);
  });

  it('passes on when it is given back, with a higher token', async () => {
    const first = lease('passed', 'a');
    const second = lease('passed', 'b');
    expect(await first.hold()).toBe(1);
    expect(await second.hold()).toBeUndefined();
    await first.release();
    expect(first.isHeld()).toBe(false);
    expect(await until(() => second.hold(), { timeoutMs: 3_000 })).toBe(2);
  });

  it('passes on when its holder was killed, who then knows it without asking', async () => {
    const killed = lease('killed', 'a', 300);
    const next = lease('killed', 'b', 300);
    expect(await killed.hold()).toBe(1);
    expect(await until(() => next.hold(), { timeoutMs: 3_000 })).toBe(2);
    expect(killed.isHeld()).toBe(false);
    expect(await killed.hold()).toBeUndefined();
  });

  it('is kept by asking again, under the same token', async () => {
    const kept = lease('kept', 'a', 150);
    const started = performance.now();
    await until(async () => {
      expect(await kept.hold()).toBe(1);
      return performance.now() - started > 500;
    });
    expect(await lease('kept', 'b').hold()).toBeUndefined();
  });
});
