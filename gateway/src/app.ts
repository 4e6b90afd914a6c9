import { refuse } from '@bidline/kernel';
import type { Log, TokenVerifier } from '@bidline/runtime';
import compression from 'compression';
import express, { type Express } from 'express';
import { rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import { bearerGuard } from './access/guard.ts';
import { accessLog } from './access/log.ts';
import type { GatewayConfig } from './config.ts';
import { contentPolicy } from './portal/content-policy.ts';
import { portalFiles } from './portal/static.ts';
import { nothingHere, problems } from './problems/handler.ts';
import { rpcRoutes } from './rpc/routes.ts';
import type { CallUpstream } from './rpc/upstream.ts';

/** What the pipeline is made of. */
export interface Parts {
  config: GatewayConfig;
  log: Log;
  verify: TokenVerifier;
  /** The call to the service that owns a package. */
  callOf: (name: string) => CallUpstream;
  /** True when the gateway may be sent traffic. */
  ready: () => boolean;
}

/** The pipeline, top to bottom. */
export function gatewayApp({ config, log, verify, callOf, ready }: Parts): Express {
  const app = express();
  app.disable('x-powered-by').set('etag', false).set('trust proxy', 'loopback, linklocal, uniquelocal');

  app.get('/livez', (_req, res) => void res.send('alive\n'));
  app.get('/readyz', (_req, res) => void res.status(ready() ? 200 : 503).send(ready() ? 'ready\n' : 'not ready\n'));

  app.use(accessLog(log));
  app.use(helmet({ contentSecurityPolicy: contentPolicy(config.oidcIssuer), strictTransportSecurity: false }));
  app.use(compression({ threshold: 4096 }));

  app.get('/config.json', (_req, res) => {
    res
      .set('Cache-Control', 'no-cache')
      .json({ issuer: config.oidcIssuer, clientId: config.portalClient, portalDomain: config.portalDomain });
  });

  const tooMany = () => refuse('too_many', 'TOO_MANY_REQUESTS');
  app.use(
    '/api',
    rateLimit({
      windowMs: 60_000,
      limit: config.callsPerMinute,
      standardHeaders: 'draft-8',
      legacyHeaders: false,
      validate: false,
      handler: (_req, _res, next) => next(tooMany()),
    }),
  );
  app.use('/api', (_req, res, next) => {
    res.set('Cache-Control', 'no-store');
    next();
  });
  const guard = bearerGuard(verify, config.portalDomain);
  const body = express.json({ limit: '1mb', strict: false, type: ['application/json', 'application/*+json'] });
  app.use(rpcRoutes((rpc) => [...guard(rpc), body], callOf));
  app.use('/api', nothingHere);

  if (config.portalDir !== '') app.use(portalFiles(config.portalDir));
  app.use(nothingHere);
  app.use(problems(log));
  return app;
}
