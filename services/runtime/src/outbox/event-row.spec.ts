import { propagation } from '@opentelemetry/api';
import type { Context, TextMapSetter } from '@opentelemetry/api';
import { PersonChanged } from '@bidline/proto/gen/bidline/market/v1/events.ts';
import { describe, expect, it } from 'vitest';
import { eventRow } from './event-row.ts';

const at = new Date('2026-11-23T08:00:00.123Z');
const event = (name: string) => ({
  topic: 'bidline.market.reference.v1',
  key: 'person/1',
  type: 'bidline.market.v1.PersonChanged',
  sequence: 3,
  message: PersonChanged.encode(PersonChanged.fromPartial({ version: 3, person: { id: '1', name } })).finish(),
});

describe('an event on its way out', () => {
  it('E-1: is a CloudEvent in binary mode with a proto3 JSON body', () => {
    const row = eventRow(event('周颖'), at);
    expect(row).toMatchObject({ topic: 'bidline.market.reference.v1', key: 'person/1', sequence: 3, state: 'pending', at });
    expect(row.headers).toEqual({
      ce_specversion: '1.0',
      ce_id: row._id,
      ce_type: 'bidline.market.v1.PersonChanged',
      ce_source: '/bidline/market/v1',
      ce_subject: 'person/1',
      ce_time: '2026-11-23T08:00:00.123Z',
      ce_sequence: '3',
      'content-type': 'application/json',
    });
    expect(JSON.parse(row.body)).toMatchObject({ version: '3', person: { id: '1', name: '周颖' } });
  });

  it('carries the trace of the command that publishes it', () => {
    const inject = (_context: Context, carrier: unknown, setter: TextMapSetter): void => setter.set(carrier, 'traceparent', '00-1-2-01');
    propagation.setGlobalPropagator({ inject, extract: (context) => context, fields: () => ['traceparent'] });
    expect(eventRow(event('周颖'), at).headers['traceparent']).toBe('00-1-2-01');
    propagation.disable();
  });

  it('has an id that grows, as it orders the events of one version', () => {
    const ids = Array.from({ length: 100 }, () => eventRow(event('周颖'), at)._id);
    expect([...ids].sort()).toEqual(ids);
  });

  it('throws for what Kafka would not take, as it would stop all that come behind it', () => {
    expect(() => eventRow(event('周'.repeat(300_000)), at)).toThrow('larger than a Kafka message may be');
  });
});
