import { createHmac, timingSafeEqual } from 'node:crypto';
import { canonicalJson } from '@bidline/kernel';

export const ANCHORS = 'trail_anchors';

/** Where a record's chain ended when an anchor was written. */
export interface AnchoredHead {
  readonly record: string;
  readonly sequence: number;
  readonly hash: string;
}

/** One row of `trail_anchors`: ends of chains, sealed by a key that lies outside the database. */
export interface AnchorRow {
  /** Number of the anchor, from 1 without gaps. */
  readonly _id: number;
  readonly at: Date;
  /** The ends that moved since the anchor before. */
  readonly heads: readonly AnchoredHead[];
  /** `mac` of the anchor before, '' for the first. */
  readonly previous: string;
  /** HMAC-SHA256 under TRAIL_KEY over everything above as canonical JSON, hexadecimal. */
  readonly mac: string;
}

/** The anchor that follows `before`. */
export function nextAnchor(before: AnchorRow | undefined, heads: readonly AnchoredHead[], at: Date, key: string): AnchorRow {
  const content = { _id: (before?._id ?? 0) + 1, at, heads, previous: before?.mac ?? '' };
  return { ...content, mac: macOf(content, key) };
}

/** True when nothing in the anchor was changed by anyone without the key. */
export function isSealed(anchor: AnchorRow, key: string): boolean {
  const expected = Buffer.from(macOf(anchor, key), 'hex');
  const actual = Buffer.from(anchor.mac, 'hex');
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}

function macOf({ _id, at, heads, previous }: Omit<AnchorRow, 'mac'>, key: string): string {
  return createHmac('sha256', key).update(canonicalJson({ _id, at, heads, previous })).digest('hex');
}
