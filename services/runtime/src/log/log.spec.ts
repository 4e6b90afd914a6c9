import { context, trace, TraceFlags } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLog } from './log.ts';
import { traceIdOf } from './trace-fields.ts';

const TRACE = '0af7651916cd43dd8448eb211c80319c';
const SPAN = 'b7ad6b7169203331';

function linesOf(write: (log: ReturnType<typeof createLog>) => void): Record<string, unknown>[] {
  const lines: string[] = [];
  write(createLog({ service: 'projects', instance: 'p-1', destination: { write: (line) => void lines.push(line) } }));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('the log', () => {
  beforeAll(() => void context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable()));
  afterAll(() => context.disable());

  it('writes a JSON line with time, level by name, service and instance', () => {
    const [line] = linesOf((log) => log.info({ port: 1 }, 'listening'));
    expect(line).toMatchObject({ level: 'info', service: 'projects', instance: 'p-1', port: 1, msg: 'listening' });
    expect(new Date(String(line?.['time'])).getTime()).not.toBeNaN();
  });

  it('carries the ids of the active trace and span, and none outside', () => {
    const span = trace.wrapSpanContext({ traceId: TRACE, spanId: SPAN, traceFlags: TraceFlags.NONE });
    const [inside, outside] = linesOf((log) => {
      context.with(trace.setSpan(context.active(), span), () => {
        expect(traceIdOf()).toBe(TRACE);
        log.info('inside');
      });
      log.info('outside');
    });
    expect(inside).toMatchObject({ trace_id: TRACE, span_id: SPAN });
    expect(outside).not.toHaveProperty('trace_id');
    expect(traceIdOf()).toBe('');
  });

  it.each([
    { authorization: 'Bearer abc' },
    { phone: '13800000000' },
    { person: { email: 'a@b.cn', id: 'x' } },
    { call: { headers: { cookie: 'abc' } } },
    { password: '13800000000' },
  ])('blots out %o', (fields) => {
    const [line] = linesOf((log) => log.info(fields, 'call'));
    expect(JSON.stringify(line)).toContain('[redacted]');
    expect(JSON.stringify(line)).not.toMatch(/Bearer abc|13800000000|a@b\.cn|"cookie":"abc"/);
  });

  it('keeps the stack of an error', () => {
    const [line] = linesOf((log) => log.error({ err: new Error('broken') }, 'unexpected error'));
    expect(line).toMatchObject({ err: { type: 'Error', message: 'broken', stack: expect.stringContaining('log.spec') } });
  });
});
