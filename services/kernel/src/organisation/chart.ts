import type { Day } from '../calendar/day.ts';
import type { PersonRef } from './person.ts';

/** The organisation chart of one house (O-6), valid from a day on until the next one begins. Same shape as the market service's message. */
export interface Chart {
  organisation: string;
  /** From 1, counted over all days of validity. */
  version: number;
  validFrom: Day;
  departments: readonly Department[];
  posts: readonly Post[];
  savedAt?: Date;
  savedBy?: PersonRef;
}

export interface Department {
  /** Stable over versions. */
  id: string;
  name: string;
  /** Id of the department above; empty: directly under the head of the house. */
  parent: string;
}

export interface Post {
  /** Stable over versions. */
  id: string;
  title: string;
  department: string;
  /** Role of §0 that the post carries; empty: none. */
  role: string;
  /** Post that this one reports to; empty: the top of the house. */
  reportsTo: string;
  /** Id of the person; empty: nobody named (`holdersOf` then goes by role and department). */
  holder: string;
  /** True: the post leads its department and those below it. */
  head: boolean;
  /** Id of the person who acts for the holder; empty: nobody. */
  acting: string;
  actingFrom: string;
  /** Last day of acting; empty: until the chart says otherwise. */
  actingUntil: string;
}
