import { at, checkInteger, checkText, faults, isRole, lengthOf, organisationOf, tidyText } from '@bidline/kernel';
import type { FieldFault } from '@bidline/kernel';

/** Which people a list asks for; '' means no restriction. */
export interface PeopleFilter {
  /** Part of a name, pinyin, initials or account name, tidied and lower case. */
  readonly query: string;
  readonly organisation: string;
  readonly role: string;
  readonly includeInactive: boolean;
}

/** Longest text that people search for. */
export const QUERY_MAX = 64;
/** Most rows of one page; 0 asks for the default. */
export const PAGE_MAX = 200;

/** The filter as it is used: texts compare without regard to case and outer blanks. */
export const tidyFilter = (filter: PeopleFilter): PeopleFilter => ({ ...filter, query: tidyText(filter.query).toLowerCase() });

/** What is wrong with a list of people's filters and page size, one row per field. */
export const peopleFilterFaults = ({ query, organisation, role }: PeopleFilter, pageSize: number): FieldFault[] =>
  faults(
    at('query', checkText(query, { max: QUERY_MAX })),
    at(
      'organisation',
      organisation === '' || organisationOf(organisation)
        ? undefined
        : { reason: 'ORGANISATION_UNKNOWN', params: { organisation: shown(organisation) } },
    ),
    at('role', role === '' || isRole(role) ? undefined : { reason: 'ROLE_UNKNOWN', params: { role: shown(role) } }),
    at('pageSize', checkInteger(pageSize, { min: 0, max: PAGE_MAX })),
  );

/** What was typed, cut to a length that a message can carry. */
const shown = (text: string): string => (lengthOf(text) > 40 ? `${Array.from(text).slice(0, 40).join('')}…` : text);
