import { isRefusal, refuse, type Locale, type Refusal } from '@bidline/kernel';
import { refusalOf, traceIdOf, type Log } from '@bidline/runtime';
import type { ErrorRequestHandler, Request, RequestHandler } from 'express';
import { problemOf } from './problem.ts';

/** The language of the answer: Chinese unless English is preferred. */
export const localeOf = (req: Request): Locale => (req.acceptsLanguages('zh-CN', 'zh', 'en') === 'en' ? 'en' : 'zh-CN');

/** Whatever was thrown as a refusal: ours, a service's, a body that express could not read, or an unexpected error. */
function asRefusal(error: unknown): Refusal {
  if (isRefusal(error)) return error;
  if (isServiceError(error)) return refusalOf(error);
  const type = (error as { type?: string } | undefined)?.type ?? '';
  if (type.startsWith('entity.') || type.startsWith('encoding.') || type.startsWith('charset.') || error instanceof URIError)
    return refuse('invalid', 'MALFORMED_REQUEST');
  return refuse('unavailable', 'INTERNAL');
}

const isServiceError = (error: unknown): error is Parameters<typeof refusalOf>[0] =>
  error instanceof Error && 'code' in error && 'metadata' in error;

/** Sends every refusal and error as problem+json; unexpected ones are logged with their stack and say nothing of themselves. */
export function problems(log: Log): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    if (res.headersSent) return next(error);
    const refusal = asRefusal(error);
    if (refusal.reason === 'INTERNAL') log.error({ err: error, path: req.path }, 'unexpected error');
    const problem = problemOf(refusal, { locale: localeOf(req), instance: req.path, traceId: traceIdOf() });
    if (problem.status === 401) res.set('WWW-Authenticate', 'Bearer');
    if (problem.status === 503 || problem.status === 429) res.set('Retry-After', '2');
    res.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  };
}

/** What no route answers under the interface is a missing thing. */
export const nothingHere: RequestHandler = () => {
  throw refuse('missing', 'NOT_FOUND');
};
