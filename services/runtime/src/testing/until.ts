import { setTimeout as pause } from 'node:timers/promises';

/** How long to wait, and how often to look. */
export interface UntilOptions {
  readonly timeoutMs?: number;
  readonly everyMs?: number;
  /** For the error's text: what was waited for. */
  readonly what?: string;
}

/** Looks until the answer is truthy and hands it on; a look that throws counts as not yet. Throws with the last error when the time is over. */
export async function until<T>(
  look: () => T | Promise<T>,
  { timeoutMs = 10_000, everyMs = 20, what }: UntilOptions = {},
): Promise<NonNullable<T>> {
  const end = performance.now() + timeoutMs;
  let cause: unknown;
  for (;;) {
    try {
      const answer = await look();
      if (answer) return answer;
    } catch (error) {
      cause = error;
    }
    if (performance.now() >= end) throw new Error(`not within ${timeoutMs} ms: ${what ?? look.toString()}`, { cause });
    await pause(everyMs);
  }
}
