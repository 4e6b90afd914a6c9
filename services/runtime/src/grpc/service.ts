import { accessOf } from '@bidline/proto';
import type { Access } from '@bidline/proto';
import type { MethodDefinition, RequestOf, ResponseOf, ServiceDefinition } from './definition.ts';
import type { Handler } from './handler.ts';

/** A handler for every RPC of a definition; a missing one does not compile. */
export type Handlers<D extends ServiceDefinition> = { readonly [M in keyof D]: Handler<RequestOf<D[M]>, ResponseOf<D[M]>> };

/** An RPC ready to be served. Messages are opaque from here on. */
export interface BoundMethod {
  readonly name: string;
  readonly definition: MethodDefinition<unknown, unknown>;
  readonly access: Access;
  readonly handler: Handler<unknown, unknown>;
}

/** A service ready to be served. */
export interface GrpcService {
  /** Full name, such as `bidline.projects.v1.ProjectsService`. */
  readonly name: string;
  readonly methods: readonly BoundMethod[];
}

/**
 * Binds handlers to the RPCs of a contract's service. Throws where a handler's kind contradicts the contract: a public RPC without `publicQuery`,
 * one without side effects by `command`, one with side effects by `query`.
 */
export function grpcService<const D extends ServiceDefinition>(definition: D, handlers: Handlers<D>): GrpcService {
  const methods = Object.keys(definition).map((name) => {
    // The mapped type above has tied each handler to its messages; here they are carried as unknown.
    const method = definition[name] as unknown as MethodDefinition<unknown, unknown>;
    const handler = handlers[name] as unknown as Handler<unknown, unknown>;
    const access = accessOf(method.path);
    const expected = access.public ? 'publicQuery' : access.sideEffects ? 'command' : 'query';
    if (handler.kind !== expected) throw new Error(`${method.path} is handled as ${handler.kind}, its contract says ${expected}`);
    return { name, definition: method, access, handler };
  });
  return { name: methods[0]?.definition.path.split('/')[1] ?? '', methods };
}
