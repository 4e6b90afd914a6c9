import type { Database } from '@bidline/runtime';
import { seriesName } from '../domain/tracking-number.ts';
import type { Numbers } from '../usecases/ports.ts';

/** A document of `number_series`: how far the numbers of a subsidiary and year are (P-2). */
interface SeriesRow {
  /** `DWHZ/2026` */
  _id: string;
  count: number;
  /** Instant of the latest issue. */
  issuedAt: Date;
}

/**
 * The counts behind tracking numbers (P-2). The count is raised in the transaction that uses it, so that a roll-back takes it back: no gap.
 * A second transaction on the same series waits or runs again: no double. An issue is never dated before the one in front of it (`$max`), as
 * the clocks of two replicas may differ: time order.
 */
export function numberSeries(database: Database): Numbers {
  return {
    async next(series, { session, at }) {
      const row = await database
        .collection<SeriesRow>('number_series')
        .findOneAndUpdate(
          { _id: seriesName(series) },
          { $inc: { count: 1 }, $max: { issuedAt: at } },
          { upsert: true, returnDocument: 'after', session },
        );
      if (!row) throw new Error(`no count for ${seriesName(series)}`);
      return { count: row.count, issuedAt: row.issuedAt };
    },
  };
}
