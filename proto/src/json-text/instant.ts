import { toJson } from '../json.ts';
import type { Cursor } from './cursor.ts';

/** Tags of google.protobuf.Timestamp's two fields, both varints. */
const SECONDS = 8;
const NANOS = 16;

/** Reads a Timestamp as RFC 3339 in UTC. One in whole milliseconds, as all of ours are, is written here; a finer one is left to the library. */
export function instantText(cursor: Cursor): string {
  const end = cursor.small() + cursor.pos;
  const start = cursor.pos;
  let seconds = 0;
  let nanos = 0;
  while (cursor.pos < end) {
    const tag = cursor.small();
    if (tag === SECONDS) seconds = Number(cursor.integer());
    else if (tag === NANOS) nanos = Number(cursor.integer());
    else cursor.skip(tag & 7);
  }
  if (nanos % 1_000_000 !== 0) return JSON.stringify(toJson('google.protobuf.Timestamp', cursor.bytes.subarray(start, end)));
  return `"${new Date(seconds * 1000 + nanos / 1_000_000).toISOString().replace('.000Z', 'Z')}"`;
}
