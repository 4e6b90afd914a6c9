import { isRefusal } from '@bidline/kernel';
import type { Background, Log } from '@bidline/runtime';
import type { AsSystem, Ports } from '../usecases/ports.ts';
import { seedShipped } from '../usecases/seed-shipped.ts';

/** What bringing in the shipped data works with. */
export interface ShippedDataOptions {
  readonly ports: Ports;
  readonly asSystem: AsSystem;
  readonly log: Log;
}

/**
 * Brings in what the release ships before the first call is taken (M-7, O-3, O-6), once, however many replicas start at the same time. A start
 * that fails is tried again by the runtime.
 */
export function shippedData({ ports, asSystem, log }: ShippedDataOptions): Background {
  return {
    name: 'shipped-data',
    async start() {
      const report = await asSystem((tx) => seedShipped(ports, tx));
      if (isRefusal(report)) throw new Error(`shipped data was refused: ${report.reason}`);
      const { shipped, upgraded, left } = report;
      if (shipped.length + upgraded.length > 0) log.info({ shipped: shipped.length, upgraded }, 'shipped data brought in');
      for (const { code, missing } of left)
        log.warn({ dictionary: code, missing }, 'new codes of this release left out: the dictionary was edited here');
    },
    stop: async () => undefined,
  };
}
