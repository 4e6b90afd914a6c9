/**
 * Reads proto3 JSON, where int64 is text and default values are left out. Nothing throws: what is missing or of another type reads as the
 * default, so that one odd message on the topic stops no service.
 */
export type JsonObject = Readonly<Record<string, unknown>>;

export const asObject = (value: unknown): JsonObject => (isObject(value) ? value : {});

export const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

export const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

export const asFlag = (value: unknown): boolean => value === true;

/** An int64 as a safe integer; 0 for anything else. */
export function asCount(value: unknown): number {
  const count = typeof value === 'string' && value !== '' ? Number(value) : value;
  return typeof count === 'number' && Number.isSafeInteger(count) ? count : 0;
}

export const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A Timestamp; undefined when it is missing or no instant. */
export function asInstant(value: unknown): Date | undefined {
  const instant = new Date(asText(value));
  return Number.isNaN(instant.getTime()) ? undefined : instant;
}
