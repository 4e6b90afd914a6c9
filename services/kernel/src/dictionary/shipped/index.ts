import type { Dictionary } from '../dictionary.ts';
import { GROUP, NATURE, STAGE, TRACKING_LEVEL, WORKS_KIND } from './projects.ts';
import { PROVINCE } from './provinces.ts';
import { SPECIALTY, SUB_SPECIALTY } from './specialties.ts';
import { ATTITUDE, DECISION_ROLE, LEAD_SOURCE, TENDER_METHOD } from './tenders.ts';

/** Version 1 of every dictionary (forms.md, section Dictionaries; M-7). A dictionary with parents comes after theirs. */
export const SHIPPED_DICTIONARIES: readonly Dictionary[] = [
  PROVINCE,
  GROUP,
  SPECIALTY,
  SUB_SPECIALTY,
  STAGE,
  NATURE,
  WORKS_KIND,
  LEAD_SOURCE,
  TENDER_METHOD,
  DECISION_ROLE,
  ATTITUDE,
  TRACKING_LEVEL,
];

/** Codes of the shipped dictionaries; later issues add theirs here. */
export const DICTIONARY_CODES = [
  'province',
  'group',
  'specialty',
  'sub_specialty',
  'stage',
  'nature',
  'works_kind',
  'lead_source',
  'tender_method',
  'decision_role',
  'attitude',
  'tracking_level',
] as const;

export type DictionaryCode = (typeof DICTIONARY_CODES)[number];
