import type { Department, PersonRef, Post } from '@bidline/kernel';
import type { VersionedRow } from '@bidline/runtime';

export const CHARTS = 'charts';
export const CHART_VERSIONS = 'chart_versions';

/** A document of `charts`: the latest version of an organisation's chart; `_id` is the organisation's code. */
export type StoredChart = VersionedRow;

/** A document of `chart_versions`: written once, never changed. */
export interface StoredChartVersion {
  /** `<organisation>/<version>` */
  _id: string;
  organisation: string;
  version: number;
  validFrom: string;
  departments: Department[];
  posts: Post[];
  savedAt: Date;
  savedBy: PersonRef;
  /** Who may see it (O-2): the organisation. */
  audience: string[];
}
