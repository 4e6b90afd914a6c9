import { refuse } from '@bidline/kernel';
import type { Refusal } from '@bidline/kernel';
import { createLog } from '@bidline/runtime';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SyncReport } from '../usecases/sync-people.ts';
import { peopleSchedule } from './people-schedule.ts';

const DONE: SyncReport = { read: 1, changed: 0, deactivated: 0 };
const MINUTE = 60_000;

/** A schedule over a sync that counts its calls and a lease that the test hands out. */
function scheduled({ everyMs = MINUTE, held = true, answer = async (): Promise<SyncReport | Refusal> => DONE } = {}) {
  const state = { held, reads: 0 };
  const lease = { hold: async () => (state.held ? 1 : undefined), isHeld: () => state.held, release: async () => undefined };
  const sync = async () => {
    state.reads++;
    return answer();
  };
  const log = createLog({ service: 'test', instance: 'test', level: 'silent' });
  return { state, schedule: peopleSchedule({ sync, lease, everyMs, log }) };
}

describe('O-1: when people are read', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('O-1: at the start and then once an interval', async () => {
    const { state, schedule } = scheduled();
    await schedule.start();
    await vi.advanceTimersByTimeAsync(MINUTE - 5_000);
    expect(state.reads).toBe(1);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(state.reads).toBe(2);
    await schedule.stop();
  });

  test('O-1: not by the replica without the lease, until it gets it', async () => {
    const { state, schedule } = scheduled({ held: false });
    await schedule.start();
    await vi.advanceTimersByTimeAsync(5 * MINUTE);
    expect(state.reads).toBe(0);
    state.held = true;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(state.reads).toBe(1);
    await schedule.stop();
  });

  test.each([
    ['is refused', async () => refuse('unavailable', 'DEPENDENCY_DOWN')],
    ['throws', async () => Promise.reject(new Error('store away'))],
  ])('O-1: one that %s is tried again within seconds', async (_, answer) => {
    const { state, schedule } = scheduled({ answer });
    await schedule.start();
    await vi.advanceTimersByTimeAsync(9_000);
    expect(state.reads).toBe(1);
    await vi.advanceTimersByTimeAsync(6_000);
    expect(state.reads).toBe(2);
    await schedule.stop();
  });

  test('O-1: never after the stop', async () => {
    const { state, schedule } = scheduled({ everyMs: 1_000 });
    await schedule.start();
    await schedule.stop();
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(state.reads).toBe(1);
  });
});
