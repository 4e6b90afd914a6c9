const hex = (bytes: number): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Requests that start within this time of each other belong to one act of the person and share its trace. */
const ONE_ACT_MS = 100;

let trace = { id: '', at: 0 };

/** A W3C `traceparent` for the next request: a fresh trace for each act of the person, a fresh span for each request. */
export function traceparent(now: number = performance.now()): string {
  if (!trace.id || now - trace.at > ONE_ACT_MS) trace = { id: hex(16), at: now };
  return `00-${trace.id}-${hex(8)}-01`;
}
