import { logLevel } from 'kafkajs';
import type { LogEntry } from 'kafkajs';
import type { Logger } from 'pino';

/** Every retry is an error to kafkajs; to us it is one line a minute per kind of line. */
const SAME_LINE_MS = 60_000;

/** Said of each idempotent producer whose retries end; ours is made anew after a failed send, and events carry ids. */
const KNOWN = 'Limiting retries for the idempotent producer';

/** Hands kafkajs' lines to our log: warnings and errors as warnings (the caller decides what is an error), the rest at debug, no floods. */
export function quietLog(log: Logger) {
  const lastAt = new Map<string, number>();
  return () =>
    ({ level, namespace, log: { message, timestamp: _timestamp, ...fields } }: LogEntry): void => {
      const line = `${namespace} ${message}`;
      const now = Date.now();
      if (level > logLevel.WARN || message.startsWith(KNOWN)) return log.debug({ kafka: namespace, ...fields }, message);
      if (now - (lastAt.get(line) ?? -Infinity) < SAME_LINE_MS) return;
      if (lastAt.size > 200) lastAt.clear();
      lastAt.set(line, now);
      log.warn({ kafka: namespace, reason: fields['error'] }, message);
    };
}
