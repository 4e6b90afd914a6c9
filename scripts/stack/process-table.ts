import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** A process that cannot be mistaken for another: a pid is used again, a pid with its start time is not. */
export interface ProcessIdentity {
  readonly pid: number;
  /** Ticks since boot at which it started (field 22 of /proc/<pid>/stat). */
  readonly startTime: string;
}

/** Takes the start time out of a line of /proc/<pid>/stat; the command in it may hold spaces and brackets. A zombie counts as ended. */
export const startTimeFromStat = (stat: string): string | undefined => {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' ? undefined : fields[19];
};

/** The identity of a running process, or undefined when there is none. */
export const identify = (pid: number): ProcessIdentity | undefined => {
  try {
    const startTime = startTimeFromStat(readFileSync(`/proc/${pid}/stat`, 'utf8'));
    return startTime === undefined ? undefined : { pid, startTime };
  } catch {
    return undefined;
  }
};

/** Whether this very process still runs. */
export const isRunning = (process: ProcessIdentity): boolean => identify(process.pid)?.startTime === process.startTime;

/** The inodes of sockets listening on a port, from the text of /proc/net/tcp or tcp6. */
export const listenersIn = (table: string, port: number): string[] => {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  return table
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => fields[1]?.endsWith(suffix) && fields[3] === '0A')
    .map((fields) => fields[9] ?? '');
};

const quietly = <T>(read: () => T, otherwise: T): T => {
  try {
    return read();
  } catch {
    return otherwise;
  }
};

/** Names the process that listens on a port (`java (pid 42)`), where this user may see it. */
export const holderOf = (port: number): string | undefined => {
  const inodes = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((path) =>
    listenersIn(
      quietly(() => readFileSync(path, 'utf8'), ''),
      port,
    ),
  );
  const links = new Set(inodes.map((inode) => `socket:[${inode}]`));
  if (links.size === 0) return undefined;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const files = quietly(() => readdirSync(`/proc/${pid}/fd`), []);
    if (files.some((file) => links.has(quietly(() => readlinkSync(`/proc/${pid}/fd/${file}`), '')))) {
      return `${quietly(() => readFileSync(`/proc/${pid}/comm`, 'utf8').trim(), 'a process')} (pid ${pid})`;
    }
  }
  return undefined;
};
