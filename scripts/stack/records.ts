import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { awaited } from './health.ts';
import { remove, textOf, writeWhole } from './files.ts';
import type { Launch } from './part.ts';
import { identify, isRunning, type ProcessIdentity } from './process-table.ts';

/** What the manager wrote down about a process it started. */
export interface ProcessRecord extends ProcessIdentity {
  /** Digest of the launch: another one means that the part must be started anew. */
  readonly fingerprint: string;
}

const GRACE_SECONDS = 15;

/** What a process sees of the environment of whoever starts it: enough to run, nothing that changes what it does from one start to the next. */
const INHERITED = /^(PATH|HOME|USER|LANG|LC_.*|TZ|TMPDIR|XDG_.*|JAVA_HOME|SSL_CERT_.*|NODE_EXTRA_CA_CERTS|OTEL_.*|LOG_LEVEL)$/;

const inherited = (): Record<string, string> =>
  Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => INHERITED.test(entry[0])));

const recordPath = (folder: string, part: string): string => join(folder, 'pids', `${part}.json`);

/** Where a part's output goes. */
export const logPath = (folder: string, part: string): string => join(folder, 'logs', `${part}.log`);

/** A digest of all that decides how a process runs. */
export const fingerprintOf = (launch: Launch): string => createHash('sha256').update(JSON.stringify(launch)).digest('hex').slice(0, 16);

/** The record of a part, whether its process still runs or not. */
export const recordOf = (folder: string, part: string): ProcessRecord | undefined => {
  const text = textOf(recordPath(folder, part));
  return text === undefined ? undefined : (JSON.parse(text) as ProcessRecord);
};

/** The parts that have a record. */
export const recordedParts = (folder: string): string[] => {
  try {
    return readdirSync(join(folder, 'pids')).flatMap((name) => (name.endsWith('.json') ? [name.slice(0, -5)] : []));
  } catch {
    return [];
  }
};

/** Starts a process that outlives this one, its output in a new log of the part (the one before stays as `.log.1`), and writes its record. */
export const start = async (folder: string, part: string, launch: Launch): Promise<ProcessRecord> => {
  const path = logPath(folder, part);
  mkdirSync(join(folder, 'logs'), { recursive: true });
  if (existsSync(path)) renameSync(path, `${path}.1`);
  const log = openSync(path, 'a');
  const child = spawn(launch.command, launch.args, {
    cwd: launch.cwd,
    env: { ...inherited(), ...launch.env },
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', reject);
  });
  child.unref();
  const identity = identify(child.pid ?? -1) ?? { pid: child.pid ?? -1, startTime: 'ended' };
  const record = { ...identity, fingerprint: fingerprintOf(launch) };
  writeWhole(recordPath(folder, part), JSON.stringify(record));
  return record;
};

/** Ends a part's process (SIGTERM, after the grace period SIGKILL) and forgets it. Touches nothing when the pid is someone else's by now. */
export const end = async (folder: string, part: string): Promise<'ended' | 'killed' | 'was not running'> => {
  const record = recordOf(folder, part);
  if (record === undefined || !isRunning(record)) {
    remove(recordPath(folder, part));
    return 'was not running';
  }
  process.kill(record.pid, 'SIGTERM');
  const gone = await awaited(async () => !isRunning(record), GRACE_SECONDS);
  if (!gone && isRunning(record)) {
    process.kill(record.pid, 'SIGKILL');
    await awaited(async () => !isRunning(record), GRACE_SECONDS);
  }
  remove(recordPath(folder, part));
  return gone ? 'ended' : 'killed';
};
