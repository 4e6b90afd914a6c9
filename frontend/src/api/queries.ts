import { QueryClient } from '@tanstack/vue-query';
import { problemOf } from './problem.ts';

/** How long an answer counts as fresh. */
export const STALE = {
  /** Records and lists: shown at once from memory, asked for again in the background. */
  record: 15_000,
  /** Dictionaries, organisations: change a few times a year. */
  reference: 30 * 60_000,
} as const;

const PASSING = new Set([408, 429, 502, 503, 504]);

/** Reads are repeated twice when the cause may pass; a refusal is an answer and is not repeated. */
const retry = (failures: number, error: unknown): boolean => failures < 2 && PASSING.has(problemOf(error).status);

export const queryClient = new QueryClient({
  defaultOptions: { queries: { staleTime: STALE.record, retry, retryDelay: (attempt) => 500 * 2 ** attempt }, mutations: { retry: false } },
});
