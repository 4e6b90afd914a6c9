import { Agent, fetch, type Response } from 'undici';
import { v7 as uuid } from 'uuid';

/** Node does not resolve `*.localhost` on Debian; browsers do (RFC 6761). Every name that ends so is loopback here. */
const loopback = new Agent({
  connect: {
    lookup: (_host, options, done) => {
      if (options.all) done(null, [{ address: '127.0.0.1', family: 4 }]);
      else done(null, '127.0.0.1', 4);
    },
  },
});

/** A problem as the gateway answers it (RFC 9457). */
export interface Problem {
  status: number;
  title: string;
  detail: string;
  reason: string;
  params: Record<string, string>;
  fields: { field: string; reason: string; detail: string; params: Record<string, string> }[];
  traceId: string;
}

/** An answer of the REST interface: status, headers and the parsed body. */
export interface Answer<T> {
  status: number;
  headers: Response['headers'];
  body: T;
  text: string;
}

/** What a call may say besides method and path. */
export interface CallOptions {
  token?: string | undefined;
  body?: unknown;
  /** Raw text instead of JSON. */
  raw?: string;
  headers?: Record<string, string>;
  key?: string;
}

/** The gateway's address of a portal, for example `http://dwhz.localhost:18080`. */
export function portalUrl(portal: string): string {
  const gateway = new URL(process.env.BIDLINE_GATEWAY_URL ?? 'http://localhost:18080');
  return `${gateway.protocol}//${portal}.localhost:${gateway.port}`;
}

/** Calls the REST interface on a portal's host; writes carry a fresh Idempotency-Key unless one is given. */
export async function rest<T = unknown>(portal: string, method: string, path: string, options: CallOptions = {}): Promise<Answer<T>> {
  const headers: Record<string, string> = { ...options.headers };
  if (options.token) headers.authorization = `Bearer ${options.token}`;
  if (method !== 'GET') headers['idempotency-key'] = options.key ?? uuid();
  const payload = options.raw ?? (options.body === undefined ? undefined : JSON.stringify(options.body));
  if (payload !== undefined) headers['content-type'] ??= 'application/json';
  const response = await fetch(portalUrl(portal) + path, { method, headers, body: payload, dispatcher: loopback });
  const text = await response.text();
  const json = (response.headers.get('content-type') ?? '').includes('json') && text !== '';
  return { status: response.status, headers: response.headers, body: (json ? JSON.parse(text) : undefined) as T, text };
}
