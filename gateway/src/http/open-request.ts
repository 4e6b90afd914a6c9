import type { RequestHandler } from 'express';
import type { RequestContext } from './context.ts';
import { localeOf } from './locale.ts';
import { traceOf } from './trace.ts';

/** First label of a host below the portal domain: `dwhz` of `dwhz.localhost:8080`. */
export function portalOf(host: string | undefined, domain: string): string | undefined {
  const name = host?.replace(/:\d+$/, '').toLowerCase() ?? '';
  const label = name.endsWith(`.${domain}`) ? name.slice(0, -domain.length - 1) : '';
  return /^[a-z0-9-]+$/.test(label) ? label : undefined;
}

/** First step of the pipeline: gathers once what later steps want to know, and names the request to the client. */
export const openRequest =
  (portalDomain: string): RequestHandler =>
  (request, response, next) => {
    const context: RequestContext = {
      path: request.path,
      ip: request.ip ?? '',
      ...traceOf(request.get('traceparent')),
      locale: localeOf(request.get('accept-language')),
      startedAt: performance.now(),
      portal: portalOf(request.get('host'), portalDomain),
    };
    response.locals['context'] = context;
    response.setHeader('x-request-id', context.traceId);
    next();
  };
