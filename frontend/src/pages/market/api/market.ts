import type { components } from '../../../api/schema';
import { api, dataOf, idempotent } from '../../../api/client.ts';
import type { Chart, Dictionary, DictionaryEntry, Organisation, Person } from '../../../api/types.ts';
import type { RowsPage } from '../../../shared/list/use-list-rows.ts';

type Inputs = components['schemas'];

/** Keys under which the master data's answers are kept. */
export const MARKET_KEYS = {
  organisations: ['organisations'] as const,
  dictionaryVersions: (code: string) => ['dictionaries', 'versions', code] as const,
  chart: (organisation: string, on: string) => ['chart', organisation, on] as const,
  chartVersions: (organisation: string) => ['chart', organisation, 'versions'] as const,
  people: (query: PeopleQuery) => ['people', 'list', query] as const,
};

/** What ListPeople can be asked for. */
export interface PeopleQuery {
  query?: string;
  organisation?: string;
  role?: string;
  includeInactive?: boolean;
}

function present<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('an answer without its record');
  return value;
}

export const listOrganisations = async (): Promise<Organisation[]> => (await dataOf(api.GET('/api/v1/organisations'))).organisations;

/** Changes name and colour of a portal (O-3). */
export async function updateOrganisation(next: Organisation, key: string): Promise<Organisation> {
  const { code, version, name, colour } = next;
  const params = { path: { code }, header: idempotent(key) };
  return present((await dataOf(api.PUT('/api/v1/organisations/{code}', { params, body: { version, name, colour } }))).organisation);
}

export const listDictionaryVersions = async (code: string): Promise<Dictionary[]> =>
  (await dataOf(api.GET('/api/v1/dictionaries/{code}/versions', { params: { path: { code } } }))).versions;

/** Saves the next version of a dictionary (M-7). */
export async function updateDictionary(
  code: string,
  next: { version: string; entries: DictionaryEntry[]; note: string },
  key: string,
): Promise<Dictionary> {
  const params = { path: { code }, header: idempotent(key) };
  return present((await dataOf(api.PUT('/api/v1/dictionaries/{code}', { params, body: next }))).dictionary);
}

/** The chart of a house on a day; '' is today (O-6). */
export const getChart = async (organisation: string, on: string): Promise<Chart> =>
  present(
    (
      await dataOf(
        api.GET('/api/v1/organisations/{organisation}/chart', { params: { path: { organisation }, query: { on: on || undefined } } }),
      )
    ).chart,
  );

export const listChartVersions = async (organisation: string): Promise<Chart[]> =>
  (await dataOf(api.GET('/api/v1/organisations/{organisation}/chart/versions', { params: { path: { organisation } } }))).versions;

/** Saves a chart, valid from a day on. `version` is the latest that the editor saw. */
export async function saveChart(
  organisation: string,
  next: { version: string; validFrom: string; departments: Inputs['DepartmentInput'][]; posts: Inputs['PostInput'][] },
  key: string,
): Promise<Chart> {
  const params = { path: { organisation }, header: idempotent(key) };
  return present((await dataOf(api.PUT('/api/v1/organisations/{organisation}/chart', { params, body: next }))).chart);
}

export async function listPeople(query: PeopleQuery, pageToken: string): Promise<RowsPage<Person>> {
  const answer = await dataOf(
    api.GET('/api/v1/people', { params: { query: { ...query, pageSize: 100, pageToken: pageToken || undefined } } }),
  );
  return { rows: answer.people, next: answer.nextPageToken };
}

/** Reads all accounts from Keycloak now (O-1). */
export const syncPeople = (key: string) => dataOf(api.POST('/api/v1/people:sync', { params: { header: idempotent(key) }, body: {} }));
