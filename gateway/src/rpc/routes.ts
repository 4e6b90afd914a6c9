import { isRefusal } from '@bidline/kernel';
import { jsonTextOf, rpcs } from '@bidline/proto';
import type { HttpRule, Rpc } from '@bidline/proto';
import { Router } from 'express';
import type { RequestHandler } from 'express';
import { guard } from '../access/guard.ts';
import { contextOf } from '../http/context.ts';
import { sendProblem } from '../problems/send.ts';
import { takeBody } from './body.ts';
import { metadataOf } from './metadata.ts';
import { packageOf } from './packages.ts';
import { requestOf } from './request.ts';
import type { Upstream } from './upstream.ts';

/** An RPC that has a REST route. */
type RestRpc = Rpc & { readonly http: HttpRule };

/** Express's form of a path template: `{id}` becomes `:id`, the colon of a custom verb is escaped. */
export const expressPath = (template: string): string => template.replaceAll(':', '\\:').replace(/\{(\w+)\}/g, ':$1');

/** Custom verbs (`/people/{id}:merge`) come before the variables that would swallow them (`/people/{id}`), words before variables. */
export function inMatchingOrder(all: readonly Rpc[]): RestRpc[] {
  const rank = ({ http }: RestRpc): string => `${http.template.includes(':') ? 0 : 1}${http.template.replace(/\{\w+\}/g, '~')}`;
  return all.filter((rpc): rpc is RestRpc => rpc.http !== undefined).sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

/** Carries a call over: JSON to bytes, one unary call, bytes to JSON. A client that leaves cancels the call. */
function carry(rpc: Rpc, service: Upstream): RequestHandler {
  const textOf = jsonTextOf(rpc.output);
  return async (request, response) => {
    const context = contextOf(response);
    context.rpc = rpc.path;
    const bytes = requestOf(rpc, request);
    if (isRefusal(bytes)) return sendProblem(response, bytes);
    const { answer, cancel } = service.call(rpc.path, bytes, metadataOf(request, context));
    response.once('close', cancel);
    const text = textOf(await answer);
    response.off('close', cancel);
    response.type('json').send(text);
  };
}

/** One route per RPC of the contract: a new RPC is reachable without a line here. `serviceOf` hands out the service that owns a package. */
export function rpcRoutes(serviceOf: (packageName: string) => Upstream): Router {
  const router = Router({ caseSensitive: true });
  for (const rpc of inMatchingOrder(rpcs())) {
    const steps = [guard(rpc), ...(rpc.http.body ? [takeBody] : []), carry(rpc, serviceOf(packageOf(rpc.service)))];
    router[rpc.http.verb](expressPath(rpc.http.template), ...steps);
  }
  return router;
}
