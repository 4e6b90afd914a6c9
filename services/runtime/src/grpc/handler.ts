import type { Person, Refusal } from '@bidline/kernel';
import type { Database } from '../mongo/database.ts';
import type { PublicCall } from './call.ts';
import type { MethodDefinition } from './definition.ts';

/** What a handler gets beside the request. */
export interface HandlerContext {
  readonly call: PublicCall;
  /** Absent in public RPCs alone. */
  readonly person: Person | undefined;
  /** The request as it came, for recognising a repeat. */
  readonly requestBytes: Uint8Array;
  /** The `idempotency-key` of the metadata. */
  readonly idempotencyKey: string | undefined;
  readonly method: MethodDefinition<unknown, unknown>;
  readonly database: Database;
  readonly clock: () => Date;
}

/** How an RPC is answered; made by `query`, `command` and `publicQuery`. */
export interface Handler<Req, Res> {
  /** The contract's own words for the same must agree: NO_SIDE_EFFECTS for queries, `public` for public queries. */
  readonly kind: 'query' | 'command' | 'publicQuery';
  run(request: Req, context: HandlerContext): Promise<Res | Refusal>;
}
