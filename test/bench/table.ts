import type { Figures } from './measure.ts';

/** The figures as a Markdown table, one row per operation; times in ms, CPU in ms per operation. */
export function table(figures: readonly Figures[]): string {
  const processes = Object.keys(figures[0]?.cpuMs ?? {});
  const head = ['operation', 'n', 'failed', 'p50', 'p95', 'p99', 'per s', 'CPU', ...processes.map((name) => `CPU ${name}`)];
  const rows = figures.map((row) => [
    row.operation,
    row.count,
    row.failures,
    row.p50,
    row.p95,
    row.p99,
    row.throughput,
    row.cpuMsTotal,
    ...processes.map((name) => row.cpuMs[name] ?? 0),
  ]);
  const line = (cells: readonly unknown[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_cell, index) => (index === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}
