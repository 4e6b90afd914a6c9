import { asCount, asList, asObject, asText } from './proto-json.ts';
import { readChart, readDictionary, readOrganisation, readPerson } from './read-messages.ts';
import type { ReferenceData } from './reference-data.ts';

/** An event of `bidline.market.reference.v1`: full name of its message, body as proto3 JSON. */
export interface ReferenceEvent {
  type: string;
  body: unknown;
}

type Apply = (state: ReferenceData, body: Readonly<Record<string, unknown>>) => ReferenceData;

/** One row per event of bidline/market/v1/events.proto. */
const APPLY: Readonly<Record<string, Apply>> = {
  'bidline.market.v1.OrganisationChanged': (state, { organisation }) => {
    const next = readOrganisation(organisation);
    return next === undefined ? state : { ...state, organisations: newer(state.organisations, next.code, next) };
  },
  'bidline.market.v1.PersonChanged': (state, { person, version }) => {
    const next = readPerson(person, version);
    return next === undefined ? state : { ...state, people: newer(state.people, next.id, next) };
  },
  'bidline.market.v1.ChartChanged': (state, body) => {
    const organisation = asText(body.organisation);
    const known = Math.max(0, ...(state.charts.get(organisation) ?? []).map((chart) => chart.version));
    if (organisation === '' || asCount(body.version) < known) return state;
    const charts = asList(body.charts).map((chart) => readChart(chart, organisation));
    return { ...state, charts: new Map(state.charts).set(organisation, charts) };
  },
  'bidline.market.v1.DictionaryChanged': (state, { dictionary }) => {
    const next = readDictionary(dictionary);
    return next === undefined ? state : { ...state, dictionaries: newer(state.dictionaries, next.code, next) };
  },
};

/**
 * The copy after an event. Each event carries the whole state of its key, so replays and repeats are harmless; a lower version than known is
 * old news and ignored, and so are events of types that this version of the code does not know.
 */
export function applyReferenceEvent(state: ReferenceData, event: ReferenceEvent): ReferenceData {
  const apply = Object.hasOwn(APPLY, event.type) ? APPLY[event.type] : undefined;
  return apply === undefined ? state : apply(state, asObject(event.body));
}

function newer<T extends { version: number }>(known: ReadonlyMap<string, T>, key: string, next: T): ReadonlyMap<string, T> {
  return next.version < (known.get(key)?.version ?? 0) ? known : new Map(known).set(key, next);
}
