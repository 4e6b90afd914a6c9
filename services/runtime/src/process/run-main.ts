import { hostname } from 'node:os';
import { ConfigError } from '../config/config-error.ts';
import { createLog } from '../log/log.ts';
import { flushTelemetry } from '../telemetry/flush.ts';
import type { Running } from './parts.ts';

/** Draining takes ten seconds at most, background and stores their part; whoever hangs longer is cut. */
const PATIENCE_MS = 20_000;

/**
 * Runs a process: starts it, ends it in order at SIGTERM or SIGINT (exit 0), at once at a second signal (exit 130). What does not start ends with
 * exit 1 and one clear message. An error that nobody caught is logged and ends the process (exit 70): its state is not to be trusted, and the
 * process manager starts a new one.
 */
export async function runMain(start: () => Promise<Running>): Promise<void> {
  // What `start` throws before it begins to wait counts like the rest.
  const running = await Promise.resolve().then(start).catch(failedStart);
  const log = running.log ?? createLog({ service: 'process', instance: hostname() });
  let isEnding = false;

  async function end(signal: string): Promise<void> {
    if (isEnding) process.exit(130);
    isEnding = true;
    log.info({ signal }, 'ending');
    setTimeout(() => {
      log.fatal('did not end in time');
      process.exit(1);
    }, PATIENCE_MS).unref();
    await running.stop();
    await flushTelemetry();
    log.info('ended');
    process.exit(0);
  }

  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void end(signal));
  for (const event of ['uncaughtException', 'unhandledRejection'] as const)
    process.on(event, (error: unknown) => {
      log.fatal({ err: error, event }, 'nobody caught this error');
      process.exit(70);
    });
}

/** Settings and taken ports are for people to read, without a stack; everything else is for us. */
function failedStart(error: unknown): never {
  const forPeople = error instanceof ConfigError || (error instanceof Error && error.message.startsWith('cannot listen'));
  process.stderr.write(`${forPeople ? error.message : String(error instanceof Error ? error.stack : error)}\n`);
  process.exit(1);
}
