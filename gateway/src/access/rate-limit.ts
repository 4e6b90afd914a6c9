import type { RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { fault } from '../problems/problem.ts';
import { sendProblem } from '../problems/send.ts';
import { contextOf } from '../http/context.ts';

/** At most `perMinute` requests per person, or per address where nobody is signed in; 0: no limit. */
export function rateLimited(perMinute: number): RequestHandler {
  if (perMinute === 0) return (_request, _response, next) => next();
  return rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator: (_request, response) => {
      const { person, ip } = contextOf(response);
      return person?.id ?? ipKeyGenerator(ip);
    },
    handler: (_request, response) => sendProblem(response, fault('too_many', 'TOO_MANY_REQUESTS')),
  });
}
