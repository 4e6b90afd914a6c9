/** Telemetry is a bundle of its own, so the process finds its flush at an agreed place and not by an import. */
const PLACE = Symbol.for('bidline.telemetry.flush');

type Flush = () => Promise<void>;
const shared = globalThis as { [PLACE]?: Flush };

/** Called by the telemetry at its start. */
export function offerFlush(flush: Flush): void {
  shared[PLACE] = flush;
}

/** Sends the spans that still wait, before a process ends; does nothing where telemetry is not loaded or the collector is away. */
export async function flushTelemetry(): Promise<void> {
  await shared[PLACE]?.().catch(() => undefined);
}
