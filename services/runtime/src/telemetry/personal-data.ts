import type { Attributes } from '@opentelemetry/api';
import type { ReadableSpan, SpanProcessor } from '@opentelemetry/sdk-trace';

/** Attributes that can hold what somebody typed, or where somebody sits: search words in addresses, IP addresses, values of statements, texts of refusals. */
const PERSONAL = [
  'url.query',
  'http.url',
  'http.target',
  'client.address',
  'network.peer.address',
  'net.peer.ip',
  'http.client_ip',
  'db.statement',
  'db.query.text',
  'grpc.error_message',
];

/** Spans leave this process without those attributes; `url.full` keeps its path alone. The collector is not the guard of people's data. */
export function withoutPersonalData(next: SpanProcessor): SpanProcessor {
  return {
    onStart: (span, parent) => next.onStart(span, parent),
    onEnd: (span) => {
      clean(span.attributes);
      Reflect.deleteProperty(span.status, 'message');
      next.onEnd(span);
    },
    forceFlush: () => next.forceFlush(),
    shutdown: () => next.shutdown(),
  };
}

function clean(attributes: ReadableSpan['attributes']): void {
  const mutable: Attributes = attributes;
  for (const name of PERSONAL) Reflect.deleteProperty(mutable, name);
  const full = mutable['url.full'];
  if (typeof full === 'string') mutable['url.full'] = full.split('?')[0];
}
