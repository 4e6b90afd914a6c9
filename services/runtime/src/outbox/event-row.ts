import { toJson } from '@bidline/proto';
import { context, propagation } from '@opentelemetry/api';
import { v7 as uuid } from 'uuid';
import type { OutgoingEvent } from '../unit-of-work/transaction.ts';

export const OUTBOX = 'outbox';

/** Kafka takes 1 MB by default; a larger event would stop all that come behind it, so its command fails instead. */
const LARGEST_BODY_BYTES = 900_000;

/** One event of the outbox, from the transaction that publishes it until a day after it was sent. */
export interface EventRow {
  /** UUIDv7, the event's id: grows within a process, so it orders the events of one version. */
  _id: string;
  topic: string;
  key: string;
  sequence: number;
  /** CloudEvents in Kafka's binary mode, and the trace that published it. */
  headers: Record<string, string>;
  /** Proto3 JSON. */
  body: string;
  state: 'pending' | 'sent';
  at: Date;
  sentAt?: Date;
  /** Fencing token of the relay that sent it. */
  sentUnder?: number;
}

/** An event as a row, with CloudEvents 1.0 attributes as headers and the trace context of the caller. Throws for bytes that are no such message. */
export function eventRow({ topic, key, type, sequence, message }: OutgoingEvent, at: Date): EventRow {
  const id = uuid();
  const headers: Record<string, string> = {
    ce_specversion: '1.0',
    ce_id: id,
    ce_type: type,
    ce_source: sourceOf(type),
    ce_subject: key,
    ce_time: at.toISOString(),
    ce_sequence: String(sequence),
    'content-type': 'application/json',
  };
  propagation.inject(context.active(), headers);
  const body = JSON.stringify(toJson(type, message));
  if (Buffer.byteLength(body) > LARGEST_BODY_BYTES) throw new Error(`${type} of ${key} is larger than a Kafka message may be`);
  return { _id: id, topic, key, sequence, headers, body, state: 'pending', at };
}

/** `bidline.projects.v1.ProjectRegistered` comes from `/bidline/projects/v1`: the package that owns the event. */
function sourceOf(type: string): string {
  return `/${type.split('.').slice(0, -1).join('/')}`;
}
