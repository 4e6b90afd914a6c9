import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Router } from 'express';
import type { RequestHandler } from 'express';
import staticGzip from 'express-static-gzip';

const YEAR = 'public, max-age=31536000, immutable';

/** Vite writes hashed names into assets/; everything else may change under its name. */
const cacheControl = (file: string): string => (/[\\/]assets[\\/]/.test(file) ? YEAR : 'no-cache');

/** A person's navigation to an address of the portal's own (a deep link) gets its page; a missing file stays missing. */
const toPage: RequestHandler = (request, _response, next) => {
  const navigates = (request.method === 'GET' || request.method === 'HEAD') && request.get('accept')?.includes('text/html');
  if (navigates && !/\.\w+$/.test(request.path)) request.url = '/index.html';
  next();
};

/** The built portal with the .br and .gz files that its build made. An empty or missing folder: the gateway serves the interface only. */
export function portalFiles(folder: string): Router {
  const router = Router();
  if (folder === '' || !existsSync(folder)) return router;
  const setHeaders = (response: { setHeader(name: string, value: string): void }, file: string) =>
    response.setHeader('cache-control', cacheControl(file));
  const options = { enableBrotli: true, orderPreference: ['br', 'gz'], serveStatic: { setHeaders, redirect: false } };
  router.use(toPage, staticGzip(resolve(folder), options) as RequestHandler);
  return router;
}
