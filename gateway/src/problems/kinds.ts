import type { RefusalKind } from '@bidline/kernel';

/** What a problem is about: a refusal of ours, or that the request could not be worked at all. */
export type ProblemKind = RefusalKind | 'too_large' | 'internal' | 'timeout';

/** The HTTP status and title of each kind; the only place where a refusal gets a status. */
export const PROBLEM_KINDS: Readonly<Record<ProblemKind, { status: number; title: string }>> = {
  invalid: { status: 400, title: 'The request is not filled in as it must be' },
  unauthenticated: { status: 401, title: 'Sign-in needed' },
  forbidden: { status: 403, title: 'Not allowed' },
  missing: { status: 404, title: 'Not found' },
  exists: { status: 409, title: 'It is there already' },
  stale: { status: 409, title: 'Changed in the meantime' },
  too_large: { status: 413, title: 'The request is too large' },
  refused: { status: 422, title: 'The state of things does not allow it' },
  too_many: { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'Something went wrong' },
  unavailable: { status: 503, title: 'A part of the system cannot be reached' },
  timeout: { status: 504, title: 'It took too long' },
};
