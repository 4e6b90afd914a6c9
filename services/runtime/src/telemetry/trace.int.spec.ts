import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { localCollector } from '../../test/collector.ts';
import type { CollectedSpan, LocalCollector } from '../../test/collector.ts';
import { buildToy, freePort, removeToy, serviceEnv, startToy } from '../../test/toy.ts';
import type { ToyProcess } from '../../test/toy.ts';
import { freshDatabase } from '../testing/fresh-database.ts';
import type { FreshDatabase } from '../testing/fresh-database.ts';
import { localIssuer } from '../testing/local-issuer.ts';
import type { LocalIssuer } from '../testing/local-issuer.ts';
import { until } from '../testing/until.ts';

/** What a browser sends: a trace that it began, and the span of its call. */
const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const BROWSER_SPAN = '00f067aa0ba902b7';

let collector: LocalCollector;
let issuer: LocalIssuer;
let fresh: FreshDatabase;
let toys: { service: ToyProcess; gateway: ToyProcess };

beforeAll(async () => {
  await Promise.all([buildToy('toy-service'), buildToy('toy-gateway')]);
  collector = await localCollector();
  issuer = await localIssuer();
  fresh = await freshDatabase();
});
afterEach(async () => {
  for (const { process, ended } of [toys.gateway, toys.service]) {
    process.kill('SIGTERM');
    await ended;
  }
});
afterAll(async () => {
  await fresh.drop();
  await issuer.close();
  await collector.close();
  removeToy('toy-service');
  removeToy('toy-gateway');
});

/** Starts both processes and opens one thing through them, as a browser would. */
async function openThing(id: string, env: Record<string, string>): Promise<void> {
  const [grpcPort, httpPort] = [await freePort(), await freePort()];
  const stores = { GRPC_PORT: String(grpcPort), MONGODB_DATABASE: fresh.name, OIDC_ISSUER: issuer.issuer };
  const service = startToy('toy-service', serviceEnv({ ...stores, ...env, OTEL_SERVICE_NAME: 'toy-service' }));
  const own = { TOY_ADDRESS: `127.0.0.1:${grpcPort}`, TOY_PORT: String(httpPort), OTEL_SERVICE_NAME: 'toy-gateway' };
  toys = { service, gateway: startToy('toy-gateway', { ...own, ...env }) };
  await until(() => service.lines.some(({ msg }) => msg === 'ready'), { timeoutMs: 40_000 });
  const url = `http://127.0.0.1:${httpPort}`;
  await until(async () => (await fetch(`${url}/livez`)).ok, { timeoutMs: 40_000 });
  const headers = { authorization: `Bearer ${await issuer.token()}`, traceparent: `00-${TRACE}-${BROWSER_SPAN}-01` };
  const answer = await fetch(`${url}/things/${id}?query=${encodeURIComponent('王小明')}`, { headers });
  expect(answer.status).toBe(200);
}

/** The trace ids on the lines that the two processes logged of the call. */
const loggedTraces = (): unknown[] =>
  [toys.gateway, toys.service].map(({ lines }) => lines.find(({ msg, outcome }) => msg === 'call' && outcome === 'OK')?.['trace_id']);

describe('one trace', () => {
  it('joins browser, HTTP, express, gRPC client, gRPC server and store; the log carries its id', async () => {
    await openThing('first', { OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint });
    const ours = (): CollectedSpan[] => collector.spans.filter(({ traceId }) => traceId === TRACE);
    await until(() => ours().some(({ name }) => name.startsWith('GET')) && ours().some(({ scope }) => scope.includes('mongodb')));

    const chain: string[] = [];
    let span = ours().find(({ scope, attributes }) => scope.includes('mongodb') && attributes['db.operation.name'] === 'find');
    for (; span !== undefined; span = ours().find(({ spanId }) => spanId === span?.parentSpanId)) {
      chain.unshift(`${span.service} ${span.scope.replace('@opentelemetry/instrumentation-', '')} ${span.kind}`);
      if (span.parentSpanId === BROWSER_SPAN) chain.unshift('browser');
    }
    expect(chain).toEqual([
      'browser',
      'toy-gateway http server',
      'toy-gateway express internal',
      'toy-gateway grpc client',
      'toy-service grpc server',
      'toy-service mongodb client',
    ]);
    expect(loggedTraces()).toEqual([TRACE, TRACE]);
  });

  it('tells the collector nothing of people or their tokens, and leaves probes out', () => {
    const told = JSON.stringify(collector.spans);
    expect(told).not.toContain('王小明');
    expect(told).not.toContain(encodeURIComponent('王小明'));
    expect(told).not.toContain('Bearer');
    expect(told).not.toContain('/livez');
    expect(collector.spans.length).toBeGreaterThanOrEqual(5);
  });

  it('is in the log also where no collector is, and nothing is sent', async () => {
    const before = collector.spans.length;
    await openThing('second', {});
    await until(() => loggedTraces().every((id) => id === TRACE));
    expect(collector.spans.length).toBe(before);
  });
});
