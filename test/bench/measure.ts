import { readFileSync } from 'node:fs';

/** A process under measurement. */
export interface Watched {
  name: string;
  pid: number;
}

/** What one operation took. */
export interface Figures {
  operation: string;
  count: number;
  failures: number;
  /** Milliseconds. */
  p50: number;
  p95: number;
  p99: number;
  /** Operations a second. */
  throughput: number;
  /** CPU milliseconds per operation, by process. */
  cpuMs: Record<string, number>;
  cpuMsTotal: number;
}

const TICKS_PER_SECOND = 100;

/** CPU milliseconds (user and system) that a process has used since its start, from /proc (proc(5): fields 14 and 15). */
export function cpuMs(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_PER_SECOND;
}

/** Resident memory of a process in MB. */
export function rssMb(pid: number): number {
  const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Math.round(Number(line?.[1] ?? 0) / 1024);
}

/** The value below which a share of the sorted values lies (nearest rank). */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * share) - 1))] ?? Number.NaN;
}

const round = (value: number) => Math.round(value * 100) / 100;

/** Runs an operation `count` times, `concurrency` at once, and says what it took. A failed one counts as failure and not as time. */
export async function measure(
  operation: string,
  watched: readonly Watched[],
  { count, concurrency }: { count: number; concurrency: number },
  run: (index: number) => Promise<void>,
): Promise<Figures> {
  const times: number[] = [];
  let failures = 0;
  let next = 0;
  const before = watched.map(({ pid }) => cpuMs(pid));
  const begun = performance.now();
  const caller = async () => {
    while (next < count) {
      const index = next;
      next += 1;
      const start = performance.now();
      try {
        await run(index);
        times.push(performance.now() - start);
      } catch {
        failures += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: concurrency }, caller));
  const seconds = (performance.now() - begun) / 1000;
  const used = watched.map(({ name, pid }, index) => [name, round((cpuMs(pid) - (before[index] ?? 0)) / count)] as const);
  times.sort((a, b) => a - b);
  return {
    operation,
    count,
    failures,
    p50: round(percentile(times, 0.5)),
    p95: round(percentile(times, 0.95)),
    p99: round(percentile(times, 0.99)),
    throughput: Math.round(times.length / seconds),
    cpuMs: Object.fromEntries(used),
    cpuMsTotal: round(used.reduce((sum, [, value]) => sum + value, 0)),
  };
}
