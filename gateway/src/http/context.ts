import type { Locale, Person, Refusal } from '@bidline/kernel';
import type { Response } from 'express';

/** What is known of a request on its way down the pipeline. */
export interface RequestContext {
  /** Path without the query string, which may hold names. */
  readonly path: string;
  readonly ip: string;
  /** Names the request in logs, traces and problems: 32 hexadecimal digits. */
  readonly traceId: string;
  /** W3C traceparent for the services; absent when the telemetry SDK writes its own. */
  readonly traceparent: string | undefined;
  readonly locale: Locale;
  readonly startedAt: number;
  /** First label of the host below the portal domain (O-3), for example `dwhz`; absent where the host is no portal's. */
  readonly portal: string | undefined;
  /** The signed-in person, once the token was checked. */
  person?: Person;
  /** Why there is no person: no token, or one that does not hold. */
  unsigned?: Refusal;
  /** The RPC that took the request. */
  rpc?: string;
}

/** The context of the request that this response answers. Throws before the pipeline's first step has made it. */
export function contextOf(response: Response): RequestContext {
  const context = response.locals['context'] as RequestContext | undefined;
  if (!context) throw new Error('the request has no context: http/open-request.ts comes first in the pipeline');
  return context;
}
