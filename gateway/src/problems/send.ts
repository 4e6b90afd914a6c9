import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import { contextOf } from '../http/context.ts';
import type { Log } from '@bidline/runtime';
import { faultOfError } from './fault-of-error.ts';
import { fault, problemOf } from './problem.ts';
import type { Fault } from './problem.ts';

/** Seconds after which a client may try again. */
const RETRY_AFTER: Partial<Record<Fault['kind'], string>> = { unavailable: '2', too_many: '30' };

/** RFC 6750: a token that is missing is asked for, one that does not hold is named so. */
const challenge = (reason: string): string =>
  reason === 'TOKEN_MISSING' ? 'Bearer realm="bidline"' : 'Bearer realm="bidline", error="invalid_token"';

/** Answers a fault as problem+json; the only place that sets an error status. */
export function sendProblem(response: Response, why: Fault): void {
  const { path, traceId, locale } = contextOf(response);
  const problem = problemOf(why, { instance: path, traceId, locale });
  const again = RETRY_AFTER[why.kind];
  if (again !== undefined && !response.hasHeader('retry-after')) response.setHeader('retry-after', again);
  if (why.kind === 'unauthenticated') response.setHeader('www-authenticate', challenge(why.reason));
  response.setHeader('cache-control', 'no-store');
  response.setHeader('content-language', locale);
  response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
}

/** The end of the pipeline for what no route took. */
export const nothingHere: RequestHandler = (_request, response) => sendProblem(response, fault('missing', 'NOT_FOUND'));

/** The end of the pipeline for what was thrown on the way: what services and clients did wrong is told, our mistakes are logged and say nothing of themselves. */
export const onError =
  (log: Log): ErrorRequestHandler =>
  (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error);
    const why = faultOfError(error);
    const { path, traceId } = contextOf(response);
    if (why.kind === 'internal') log.error({ err: error, path, traceId }, 'unexpected error');
    sendProblem(response, why);
  };
