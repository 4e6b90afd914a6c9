import compression from 'compression';
import express from 'express';
import type { Express } from 'express';
import { accessLog } from './access/access-log.ts';
import { identify } from './access/bearer.ts';
import type { Verify } from './access/bearer.ts';
import { rateLimited } from './access/rate-limit.ts';
import type { GatewayConfig } from './config.ts';
import type { Log } from '@bidline/runtime';
import { neverStored } from './http/never-stored.ts';
import { openRequest } from './http/open-request.ts';
import { loginConfig } from './portal/login-config.ts';
import { securityHeaders } from './portal/security-headers.ts';
import { portalFiles } from './portal/static.ts';
import { nothingHere, onError } from './problems/send.ts';
import { rpcRoutes } from './rpc/routes.ts';
import type { Upstream } from './rpc/upstream.ts';

/** What the pipeline is made of. */
export interface Parts {
  config: GatewayConfig;
  log: Log;
  verify: Verify;
  /** The service that owns a package of the contract. */
  serviceOf: (packageName: string) => Upstream;
  /** True when the gateway may be sent traffic. */
  ready: () => boolean;
}

/** The pipeline, top to bottom. */
export function gatewayApp({ config, log, verify, serviceOf, ready }: Parts): Express {
  const app = express();
  app.disable('x-powered-by').disable('etag').set('query parser', false).set('trust proxy', config.trustedProxies);

  app.use(openRequest(config.portalDomain));
  app.get('/livez', (_request, response) => void response.send('alive\n'));
  app.get('/readyz', (_request, response) => void response.status(ready() ? 200 : 503).send(ready() ? 'ready\n' : 'not ready\n'));

  app.use(accessLog(log));
  app.use(securityHeaders(config.oidcIssuer));
  app.use(compression({ threshold: config.compressFrom, level: 1 }));
  app.get('/config.json', loginConfig(config));

  app.use('/api', neverStored, identify(verify), rateLimited(config.callsPerMinute));
  app.use(rpcRoutes(serviceOf));
  app.use('/api', nothingHere);

  app.use(portalFiles(config.portalDir));
  app.use(nothingHere);
  app.use(onError(log));
  return app;
}
