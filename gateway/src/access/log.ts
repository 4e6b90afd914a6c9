import type { Log } from '@bidline/runtime';
import type { RequestHandler } from 'express';

/** One line per call: method, path without its query, status, time, person's id. No bodies, no tokens. */
export function accessLog(log: Log): RequestHandler {
  return (req, res, next) => {
    const begun = performance.now();
    res.on('finish', () => {
      const ms = Math.round(performance.now() - begun);
      log.info({ method: req.method, path: req.path, status: res.statusCode, ms, person: res.locals['personId'] as unknown }, 'call');
    });
    next();
  };
}
