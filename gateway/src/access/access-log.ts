import type { RequestHandler } from 'express';
import { contextOf } from '../http/context.ts';
import type { Log } from '@bidline/runtime';

/** One line per answered request: who asked for what, how it ended, how long it took. No bodies, no query strings: they hold names and amounts. */
export const accessLog =
  (log: Log): RequestHandler =>
  (request, response, next) => {
    response.on('close', () => {
      const { path, ip, traceId, startedAt, person, rpc, portal } = contextOf(response);
      const ms = Math.round((performance.now() - startedAt) * 10) / 10;
      const status = response.writableFinished ? response.statusCode : 499;
      log.info({ method: request.method, path, status, ms, ip, traceId, portal, rpc, person: person?.id }, 'request');
    });
    next();
  };
