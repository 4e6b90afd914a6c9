import type { Scope } from '@bidline/kernel';
import { scoped, updateVersioned } from '@bidline/runtime';
import type { Database, Transaction } from '@bidline/runtime';
import type { Charts } from '../usecases/ports.ts';
import { fromStored, toStored } from './chart-mapper.ts';
import { CHART_VERSIONS, CHARTS } from './chart-schema.ts';
import type { StoredChart, StoredChartVersion } from './chart-schema.ts';
import { insertOrAgain } from './insert-or-again.ts';

/** The organisation charts (O-6); every read takes the reader's scope. */
export function chartsStore(database: Database): Charts {
  const heads = () => database.collection<StoredChart>(CHARTS);
  const history = () => database.collection<StoredChartVersion>(CHART_VERSIONS);
  const chartOf = (scope: Scope, organisation: string) => ({ ...scoped(scope), organisation });
  return {
    async holdingOn(scope, organisation, day) {
      const begun = { ...chartOf(scope, organisation), validFrom: { $lte: day } };
      const [row] = await history().find(begun).sort({ validFrom: -1, version: -1 }).limit(1).toArray();
      return row ? fromStored(row) : undefined;
    },
    async versions(scope, organisation, tx) {
      const found = await history()
        .find(chartOf(scope, organisation), { session: tx?.session, sort: { version: -1 } })
        .toArray();
      return found.map(fromStored);
    },
    async known(tx) {
      const found = await heads()
        .find({}, { session: tx.session, projection: { _id: 1 } })
        .toArray();
      return new Set(found.map(({ _id }) => _id));
    },
    async append(chart, seen, tx) {
      const stale = await raise(chart.organisation, seen, tx);
      if (stale) return stale;
      await insertOrAgain(history(), [toStored(chart)], tx);
      return undefined;
    },
  };

  /** Makes the next version the latest, or says that the caller saw an older one. */
  async function raise(organisation: string, seen: number, tx: Transaction) {
    if (seen > 0) return updateVersioned(heads(), { id: organisation, version: seen, scope: scoped({ all: true }) }, {}, tx.session);
    return insertOrAgain(heads(), [{ _id: organisation, version: 1 }], tx);
  }
}
