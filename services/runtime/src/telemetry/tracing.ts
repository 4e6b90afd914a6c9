import { context, propagation, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { AlwaysOffSampler, AlwaysOnSampler, ParentBasedSampler, TracerProvider } from '@opentelemetry/sdk-trace';
import { otlpProcessor } from './exporter.ts';
import { offerFlush } from './flush.ts';
import { instrument } from './instrumentations.ts';
import { serviceNameOf } from './service-name.ts';

/**
 * Joins this process to the traces of its callers (W3C `traceparent`, over HTTP and gRPC). With OTEL_EXPORTER_OTLP_ENDPOINT spans are recorded and
 * sent; without, a trace's id still travels with each call and into the logs, at the least cost. The SDK is put together from its parts:
 * the whole of `sdk-node` takes 42 MB where these take 23. Metrics are not sent.
 */
export function startTracing(env: Readonly<Record<string, string | undefined>>): void {
  const endpoint = env['OTEL_EXPORTER_OTLP_ENDPOINT'] ?? '';
  const sends = endpoint !== '';
  const provider = new TracerProvider({
    resource: resourceFromAttributes({
      'service.name': env['OTEL_SERVICE_NAME'] ?? serviceNameOf(process.argv[1]),
      'service.instance.id': env['INSTANCE_ID'] ?? String(process.pid),
    }),
    sampler: sends ? new ParentBasedSampler({ root: new AlwaysOnSampler() }) : new AlwaysOffSampler(),
    spanProcessors: sends ? [otlpProcessor(endpoint)] : [],
  });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  trace.setGlobalTracerProvider(provider);
  offerFlush(() => provider.forceFlush({ timeoutMillis: 2_000 }));
  instrument();
}
