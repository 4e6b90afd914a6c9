import { linkSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { remove, textOf } from './files.ts';
import { identify, isRunning, type ProcessIdentity } from './process-table.ts';

const MINUTES_15 = 15 * 60_000;

const take = (path: string): boolean => {
  const own = `${path}.${process.pid}`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(own, JSON.stringify(identify(process.pid)));
  try {
    // A link appears with its content at once, so nobody reads a lock half written.
    linkSync(own, path);
    return true;
  } catch {
    return false;
  } finally {
    remove(own);
  }
};

/** Takes away the lock of a holder that ended. Another process may have done so and taken the lock meanwhile: its lock is put back. */
const clear = (path: string, stale: string): void => {
  const aside = `${path}.${process.pid}.stale`;
  try {
    renameSync(path, aside);
    if (textOf(aside) === stale) remove(aside);
    else renameSync(aside, path);
  } catch {
    // Gone already.
  }
};

/**
 * Does some work while no other process holds the lock at `path`. Waits for a holder that runs, takes over from one that does not.
 * Throws when the holder keeps it for a quarter of an hour.
 */
export const withLock = async <T>(path: string, waiting: (holder: number) => void, work: () => Promise<T>): Promise<T> => {
  const giveUp = Date.now() + MINUTES_15;
  let told = false;
  while (!take(path)) {
    const text = textOf(path);
    if (text === undefined) continue;
    const holder = JSON.parse(text) as ProcessIdentity;
    if (!isRunning(holder)) clear(path, text);
    else if (Date.now() > giveUp) throw new Error(`${path} is held by process ${holder.pid} for 15 minutes`);
    else {
      if (!told) waiting(holder.pid);
      told = true;
      await pause(200);
    }
  }
  try {
    return await work();
  } finally {
    remove(path);
  }
};
