import type { Department, PersonRef, Post, Scope } from '@bidline/kernel';
import { scoped, updateVersioned } from '@bidline/runtime';
import type { Database, VersionedRow } from '@bidline/runtime';
import { audienceOfOrganisation } from '../domain/reach.ts';
import type { Charts, SavedChart } from '../usecases/ports.ts';
import { insertOrAgain } from './insert-or-again.ts';

/** A row of `charts`: the latest version of an organisation's chart. */
export interface ChartRow extends VersionedRow {
  audience: string[];
}

/** A row of `chart_versions`: written once, never changed. */
export interface ChartVersionRow {
  /** `<organisation>/<version>` */
  _id: string;
  organisation: string;
  version: number;
  validFrom: string;
  departments: Department[];
  posts: Post[];
  savedAt: Date;
  savedBy: PersonRef;
  audience: string[];
}

/** The organisation charts (O-6); every read takes the reader's scope. */
export function chartsStore(database: Database): Charts {
  const heads = () => database.collection<ChartRow>('charts');
  const history = () => database.collection<ChartVersionRow>('chart_versions');
  const of = (scope: Scope, organisation: string) => ({ ...scoped(scope), organisation });
  return {
    async holdingOn(scope, organisation, day) {
      const begun = { ...of(scope, organisation), validFrom: { $lte: day } };
      const [row] = await history().find(begun).sort({ validFrom: -1, version: -1 }).limit(1).toArray();
      return row ? toChart(row) : undefined;
    },
    async versions(scope, organisation, tx) {
      const found = await history().find(of(scope, organisation), { session: tx?.session, sort: { version: -1 } }).toArray();
      return found.map(toChart);
    },
    async known(tx) {
      const found = await heads().find({}, { session: tx.session, projection: { _id: 1 } }).toArray();
      return new Set(found.map(({ _id }) => _id));
    },
    async append(chart, seen, tx) {
      const { organisation } = chart;
      if (seen === 0) await insertOrAgain(heads(), [{ _id: organisation, version: 1, audience: audienceOfOrganisation(organisation) }], tx);
      else {
        const stale = await updateVersioned(heads(), { id: organisation, version: seen, scope: scoped({ all: true }) }, {}, tx.session);
        if (stale) return stale;
      }
      await insertOrAgain(history(), [toRow(chart)], tx);
      return undefined;
    },
  };
}

function toChart({ organisation, version, validFrom, departments, posts, savedAt, savedBy }: ChartVersionRow): SavedChart {
  const content = { departments: departments.map(toDepartment), posts: posts.map(toPost) };
  return { organisation, version, validFrom, ...content, savedAt, savedBy: { id: savedBy.id, name: savedBy.name } };
}

function toRow(chart: SavedChart): ChartVersionRow {
  const { organisation, version, validFrom, departments, posts, savedAt, savedBy } = chart;
  return {
    _id: `${organisation}/${version}`,
    organisation,
    version,
    validFrom,
    departments: departments.map(toDepartment),
    posts: posts.map(toPost),
    savedAt,
    savedBy: { id: savedBy.id, name: savedBy.name },
    audience: audienceOfOrganisation(organisation),
  };
}

const toDepartment = ({ id, name, parent }: Department): Department => ({ id, name, parent });

const toPost = ({ id, title, department, role, reportsTo, holder, head, acting, actingFrom, actingUntil }: Post): Post => ({
  id,
  title,
  department,
  role,
  reportsTo,
  holder,
  head,
  acting,
  actingFrom,
  actingUntil,
});
