import { digestOf } from './digest.ts';

/** What a row may be sorted by. `null`: the row has no value there, and stands behind all that have one. */
export type SortValue = string | number | boolean | Date | null;

/** Where the page before ended. */
export interface PageEnd {
  readonly value: SortValue;
  readonly id: string;
}

/** Longer ones were not made here. */
const LONGEST_TOKEN = 2_000;

/** Ties a token to the list it was made for: filters, scope and order. */
export function pageBinding(bound: unknown): string {
  return digestOf(bound).slice(0, 16);
}

/** An opaque token for the page after `end`, good only for the same binding. */
export function encodePageToken(end: PageEnd, binding: string): string {
  const value = end.value instanceof Date ? { at: end.value.getTime() } : end.value;
  return Buffer.from(JSON.stringify([binding, value, end.id])).toString('base64url');
}

/** Where to go on, or undefined for a token that is not ours or belongs to another list; never hands on an object from outside. */
export function decodePageToken(token: string, binding: string): PageEnd | undefined {
  if (token.length > LONGEST_TOKEN) return undefined;
  const parsed = parse(Buffer.from(token, 'base64url').toString('utf8'));
  if (!Array.isArray(parsed) || parsed.length !== 3) return undefined;
  const [boundTo, value, id] = parsed as unknown[];
  const sortValue = sortValueOf(value);
  return boundTo === binding && typeof id === 'string' && sortValue !== undefined ? { value: sortValue, id } : undefined;
}

function sortValueOf(value: unknown): SortValue | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'object' || !('at' in value) || typeof value.at !== 'number') return undefined;
  const instant = new Date(value.at);
  return Number.isNaN(instant.getTime()) ? undefined : instant;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
