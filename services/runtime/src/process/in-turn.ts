import type { Log } from '../log/log.ts';

/** Runs steps of an end one after the other; one that fails is logged and does not keep the next from running. */
export async function inTurn(log: Log, steps: Readonly<Record<string, () => Promise<void>>>): Promise<void> {
  for (const [step, run] of Object.entries(steps)) {
    try {
      await run();
    } catch (error) {
      log.error({ err: error, step }, 'a step of the end failed');
    }
  }
}
