import { refuse } from '@bidline/kernel';
import type { Refusal } from '@bidline/kernel';

const DEFAULT_MS = 10_000;
/** Whoever asks for longer is answered by then: a forgotten deadline must not hold a transaction open. */
const LONGEST_MS = 60_000;

/** When a call ends: as the caller says, at most a minute away; ten seconds where nothing is said. */
export function deadlineOf(said: Date | number, now: Date): Date {
  const at = Number(said);
  const ms = Number.isFinite(at) ? Math.min(at - now.getTime(), LONGEST_MS) : DEFAULT_MS;
  return new Date(now.getTime() + ms);
}

/** A signal that aborts at the deadline or when the caller goes away. Call `release` once the call is answered. */
export function callSignal(deadline: Date, now: Date, onCancelled: (cancel: () => void) => void): { signal: AbortSignal; release(): void } {
  const controller = new AbortController();
  const ms = deadline.getTime() - now.getTime();
  if (ms <= 0) controller.abort();
  const timer = setTimeout(() => controller.abort(), Math.max(0, ms));
  onCancelled(() => controller.abort());
  return { signal: controller.signal, release: () => clearTimeout(timer) };
}

/** The answer, or DEADLINE_EXCEEDED once the signal aborts; the work itself may go on and what it answers later is dropped. */
export function beforeDeadline<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T | Refusal> {
  if (signal.aborted) return Promise.resolve(refuse('unavailable', 'DEADLINE_EXCEEDED'));
  return new Promise((resolve, reject) => {
    const expired = (): void => resolve(refuse('unavailable', 'DEADLINE_EXCEEDED'));
    signal.addEventListener('abort', expired, { once: true });
    work()
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', expired));
  });
}
