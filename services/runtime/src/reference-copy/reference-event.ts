import type { IncomingMessage } from '../kafka/port.ts';

/** The latest event of one key of a compacted topic. */
export interface ReferenceEvent {
  readonly key: string;
  /** Full proto message name. */
  readonly type: string;
  /** The message as proto3 JSON. */
  readonly body: unknown;
  /** Version of the entry, from 1: one that is not higher than the known one is old news. */
  readonly version: number;
}

/** Reads what `eventRow` wrote; undefined for a message without type, version or JSON, which no service of ours sends. */
export function referenceEventOf({ key, headers, body }: IncomingMessage): ReferenceEvent | undefined {
  const type = headers['ce_type'];
  const version = Number(headers['ce_sequence']);
  if (!type || !Number.isSafeInteger(version)) return undefined;
  try {
    return { key, type, body: JSON.parse(body) as unknown, version };
  } catch {
    return undefined;
  }
}
