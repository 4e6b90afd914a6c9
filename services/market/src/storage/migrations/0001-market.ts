import { ensureCollection } from '@bidline/runtime';
import type { Migration } from '@bidline/runtime';

/** The collections of the first release: people, organisations, charts, dictionaries. */
export const market0001: Migration = {
  id: '0001-market',
  async up(db) {
    await ensureCollection(db, 'organisations', [
      { key: { portalHost: 1 }, unique: true, serves: 'GetPortal: the organisation of a host label' }, //
    ]);
    await ensureCollection(db, 'charts');
    await ensureCollection(db, 'chart_versions', [
      { key: { organisation: 1, validFrom: -1, version: -1 }, serves: 'GetChart: the version that holds on a day' },
      { key: { organisation: 1, version: -1 }, serves: 'ListChartVersions, SaveChart: all versions, latest first' },
    ]);
    await ensureCollection(db, 'dictionaries');
    await ensureCollection(db, 'dictionary_versions', [
      { key: { code: 1, version: -1 }, serves: 'ListDictionaryVersions, UpdateDictionary: all versions, latest first' },
    ]);
    await ensureCollection(db, 'people', [
      { key: { sortKey: 1, _id: 1 }, serves: 'ListPeople of everybody, page by page' },
      { key: { audience: 1, sortKey: 1, _id: 1 }, serves: "ListPeople of one's own organisation, page by page" },
      { key: { organisation: 1, sortKey: 1, _id: 1 }, serves: 'ListPeople of an organisation that somebody with all in reach chose' },
      { key: { heads: 1 }, serves: 'ListPeople by part of a name, pinyin, initials or account name' },
    ]);
  },
};
