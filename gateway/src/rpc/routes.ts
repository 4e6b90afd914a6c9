import { isRefusal } from '@bidline/kernel';
import { rpcs, toJson, type Rpc } from '@bidline/proto';
import { Router, type RequestHandler } from 'express';
import { metadataOf } from './metadata.ts';
import { packageOf } from './packages.ts';
import { requestBytes } from './request.ts';
import type { CallUpstream } from './upstream.ts';

/** Express's form of a path template: `{id}` becomes `:id`, the colon of a custom verb is escaped. */
export const expressPath = (template: string): string => template.replace(/:/g, '\\:').replace(/\{(\w+)\}/g, ':$1');

/** Custom verbs (`/people:sync`) before variables (`/people/{id}`), longer paths before shorter ones. */
export function inMatchingOrder(all: readonly Rpc[]): Rpc[] {
  const weight = (rpc: Rpc) => (rpc.http?.template.includes(':') ? 1000 : 0) + (rpc.http?.template.length ?? 0);
  return all.filter((rpc) => rpc.http).sort((a, b) => weight(b) - weight(a));
}

/** One route per RPC of the contract. A new RPC is reachable without a line here. */
export function rpcRoutes(guard: (rpc: Rpc) => RequestHandler[], callOf: (name: string) => CallUpstream): Router {
  const router = Router({ caseSensitive: true });
  for (const rpc of inMatchingOrder(rpcs())) {
    const { verb, template } = rpc.http ?? { verb: 'get', template: '' };
    router[verb](expressPath(template), ...guard(rpc), carry(rpc, callOf(packageOf(rpc.service))));
  }
  return router;
}

function carry(rpc: Rpc, call: CallUpstream): RequestHandler {
  return async (req, res) => {
    const request = requestBytes(rpc, req);
    if (isRefusal(request)) throw request;
    const answer = await call(rpc.path, request, metadataOf(req));
    res.json(toJson(rpc.output.typeName, answer));
  };
}
