import { refuse } from '@bidline/kernel';
import type { Refusal } from '@bidline/kernel';
import type { JsonValue } from '@bidline/proto';
import express from 'express';
import type { Request, RequestHandler } from 'express';

const LIMIT = '1mb';

/** Takes the bytes of a body, at most 1 MB, whatever they claim to be; `bodyOf` reads them. */
export const takeBody: RequestHandler = express.raw({ limit: LIMIT, type: () => true });

const strict = new TextDecoder('utf-8', { fatal: true });

const malformed = (params: Record<string, string>): Refusal => refuse('invalid', 'MALFORMED_REQUEST', params);

/** Where V8 says that reading stopped. */
const positionIn = (error: unknown): string => /position (\d+)/.exec(String(error))?.[1] ?? '';

/** The JSON object of a request's body; an empty body is an empty object. Refuses other media types, bytes that are no UTF-8, and malformed JSON with its position. */
export function bodyOf(request: Request): Record<string, JsonValue> | Refusal {
  const bytes: unknown = request.body;
  if (!Buffer.isBuffer(bytes) || bytes.length === 0) return {};
  if (!request.is(['application/json', 'application/*+json'])) return malformed({ expected: 'application/json' });
  try {
    const value = JSON.parse(strict.decode(bytes)) as JsonValue;
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : malformed({ expected: 'object' });
  } catch (error) {
    return malformed({ position: positionIn(error) });
  }
}
