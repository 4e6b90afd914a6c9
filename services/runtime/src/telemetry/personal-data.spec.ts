import { SpanStatusCode } from '@opentelemetry/api';
import { InMemorySpanExporter, SimpleSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import { describe, expect, it } from 'vitest';
import { withoutPersonalData } from './personal-data.ts';

describe('spans that leave the process', () => {
  it('carry no search words, addresses of people or values of statements', () => {
    const exporter = new InMemorySpanExporter();
    const provider = new TracerProvider({ spanProcessors: [withoutPersonalData(new SimpleSpanProcessor({ exporter }))] });
    const span = provider.getTracer('spec').startSpan('GET /api/v1/projects');
    span.setAttributes({
      'url.path': '/api/v1/projects',
      'url.query': '?query=王小明',
      'url.full': 'http://localhost/api/v1/projects?query=王小明',
      'http.url': 'http://localhost/?query=王小明',
      'client.address': '203.0.113.7',
      'db.statement': '{"name":"王小明"}',
    });
    span.setStatus({ code: SpanStatusCode.ERROR, message: '「王小明」已停用' });
    span.end();
    const [sent] = exporter.getFinishedSpans();
    expect(sent?.attributes).toEqual({ 'url.path': '/api/v1/projects', 'url.full': 'http://localhost/api/v1/projects' });
    expect(sent?.status).toEqual({ code: SpanStatusCode.ERROR });
  });
});
