import { join } from 'node:path';
import { Router, type RequestHandler } from 'express';
import staticGzip from 'express-static-gzip';

const YEAR = 'public, max-age=31536000, immutable';

/** The built portal: hashed files for a year, its page never from a cache; every address of the portal's own is its page (deep links). */
export function portalFiles(folder: string): Router {
  const router = Router();
  const setHeaders = (res: { setHeader(name: string, value: string): void }, path: string) =>
    res.setHeader('Cache-Control', /\/assets\//.test(path) ? YEAR : 'no-cache');
  router.use(staticGzip(folder, { enableBrotli: true, orderPreference: ['br', 'gz'], serveStatic: { setHeaders } }));
  router.use(pageFor(folder));
  return router;
}

/** Only a person's navigation gets the page; a missing file stays missing. */
function pageFor(folder: string): RequestHandler {
  return (req, res, next) => {
    if (req.method !== 'GET' || !req.accepts('html') || /\.\w+$/.test(req.path)) return next();
    res.set('Cache-Control', 'no-cache').sendFile(join(folder, 'index.html'));
  };
}
