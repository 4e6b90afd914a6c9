import { createHash } from 'node:crypto';
import { canonicalJson } from '@bidline/kernel';

/** SHA-256 of the canonical JSON of a value, hexadecimal; what is not there counts as null. */
export function digestOf(value: unknown): string {
  return createHash('sha256')
    .update(canonicalJson(value ?? null))
    .digest('hex');
}
