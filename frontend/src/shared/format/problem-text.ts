import { currentLocale, text } from '../../locale/index.ts';
import { faultText, problemOf } from '../../api/problem.ts';

/** What happened, in the person's language. */
export function problemText(error: unknown): string {
  const problem = problemOf(error);
  if (problem.reason === 'NO_CONNECTION') return text('shared.problem.noConnection');
  const { reason, params = {}, detail = '', fields = [] } = problem;
  if (fields.length > 0) return [...new Set(fields.map((field) => faultText(field, currentLocale())))].join(text('form.separator'));
  const said = faultText({ field: '', reason, params, detail }, currentLocale());
  return said === reason && problem.status >= 500 ? text('shared.problem.unavailable') : said;
}

/** The trace id of a problem, for the administrators; empty where there is none. */
export function traceText(error: unknown): string {
  const id = problemOf(error).traceId;
  return id ? text('shared.problem.trace', { id }) : '';
}
