import { refuse } from '@bidline/kernel';
import type { Refusal } from '@bidline/kernel';

/** Work of one key, one after the other. */
export interface SerialQueue {
  /**
   * Runs `work` when everything of the key that came before is done. Refuses TOO_MANY_REQUESTS when too many wait, and DEADLINE_EXCEEDED when the
   * signal aborts before the turn comes: the work is then never begun. Once begun it is left to end.
   */
  run<T>(key: string, signal: AbortSignal, work: () => Promise<T>): Promise<T | Refusal>;
}

const LIMIT = 1_000;

/** A queue per key in the order of arrival, with at most `limit` waiting for each; keys with nothing to do are forgotten. */
export function serialQueue({ limit = LIMIT }: { limit?: number } = {}): SerialQueue {
  /** Who waits, per busy key. */
  const lines = new Map<string, (() => void)[]>();

  function leave(key: string): void {
    const next = lines.get(key)?.shift();
    if (next) next();
    else lines.delete(key);
  }

  /** Resolves true at the caller's turn, false when the signal aborts first. */
  function wait(line: (() => void)[], signal: AbortSignal): Promise<boolean> {
    return new Promise((resolve) => {
      const giveUp = (): void => {
        line.splice(line.indexOf(turn), 1);
        resolve(false);
      };
      const turn = (): void => {
        signal.removeEventListener('abort', giveUp);
        resolve(true);
      };
      line.push(turn);
      signal.addEventListener('abort', giveUp, { once: true });
    });
  }

  return {
    run: async (key, signal, work) => {
      if (signal.aborted) return refuse('unavailable', 'DEADLINE_EXCEEDED');
      const line = lines.get(key);
      if (line === undefined) lines.set(key, []);
      else if (line.length >= limit) return refuse('too_many', 'TOO_MANY_REQUESTS');
      else if (!(await wait(line, signal))) return refuse('unavailable', 'DEADLINE_EXCEEDED');
      try {
        return await work();
      } finally {
        leave(key);
      }
    },
  };
}
