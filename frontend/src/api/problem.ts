import type { FieldFault, Locale } from '@bidline/kernel';
import { isReason, reasonText } from '@bidline/kernel';

/** A fault of a field as the gateway sends it; `field` is the path as in the request, `form.decisionGroup[0].role`. */
export interface ProblemField {
  field: string;
  reason: string;
  params?: Record<string, string>;
  detail?: string;
}

/** RFC 9457 problem+json, made by the gateway in one place. */
export interface Problem {
  status: number;
  title?: string;
  detail?: string;
  reason: string;
  params?: Record<string, string>;
  fields?: ProblemField[];
  traceId?: string;
}

/** What a failed request throws, so that vue-query and pages can tell refusals apart by status and reason. */
export class ApiProblem extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(`${problem.status} ${problem.reason}`);
    this.name = 'ApiProblem';
    this.problem = problem;
  }
}

/** The problem behind an error. Whatever is none (a lost connection) counts as 503: nothing was answered, repeating is safe. */
export const problemOf = (error: unknown): Problem =>
  error instanceof ApiProblem ? error.problem : { status: 503, reason: 'NO_CONNECTION' };

/** The problem in an answer's body; one that the gateway did not write (a proxy's page) keeps its status. */
export function problemFrom(status: number, body: unknown): Problem {
  const said = (typeof body === 'object' && body !== null ? body : {}) as Partial<Problem>;
  return { ...said, status: said.status ?? status, reason: said.reason ?? 'INTERNAL' };
}

/** The text of a fault in the person's language, from the kernel's catalogue; the server's own words for a reason it does not know yet. */
export function faultText(fault: ProblemField | FieldFault, locale: Locale): string {
  if (isReason(fault.reason)) return reasonText(fault.reason, fault.params, locale);
  return 'detail' in fault && fault.detail ? fault.detail : fault.reason;
}
