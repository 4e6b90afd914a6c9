import type { Dictionary } from '../dictionary/dictionary.ts';
import { SHIPPED_DICTIONARIES, type DictionaryCode } from '../dictionary/shipped/index.ts';
import { ORGANISATIONS } from '../organisation/organisations.ts';
import { SHIPPED_CHARTS } from '../organisation/shipped-charts.ts';
import type { ReferenceData } from './reference-data.ts';

/** Version 1 of everything, without people: what holds before the market department changes anything. */
export const shippedReference = (): ReferenceData => ({
  dictionaries: new Map(SHIPPED_DICTIONARIES.map((dictionary) => [dictionary.code, dictionary])),
  organisations: new Map(ORGANISATIONS.map((organisation) => [organisation.code, { ...organisation, version: 1 }])),
  charts: new Map(SHIPPED_CHARTS.map((chart) => [chart.organisation, [chart]])),
  people: new Map(),
});

/** The dictionary in force; throws when the copy lacks it, which only an empty copy does. */
export function dictionaryIn(reference: ReferenceData, code: DictionaryCode): Dictionary {
  const dictionary = reference.dictionaries.get(code);
  if (dictionary === undefined) throw new Error(`the reference copy has no dictionary ${code}`);
  return dictionary;
}
