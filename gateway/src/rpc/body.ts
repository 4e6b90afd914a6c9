import { refuse } from '@bidline/kernel';
import type { Refusal } from '@bidline/kernel';
import type { JsonValue } from '@bidline/proto';
import express from 'express';
import type { Request, RequestHandler } from 'express';
import { positionOfMistake } from './json-position.ts';

const LIMIT = '1mb';

/** Takes the bytes of a body, at most 1 MB, whatever they claim to be; `bodyOf` reads them. */
export const takeBody: RequestHandler = express.raw({ limit: LIMIT, type: () => true });

const strict = new TextDecoder('utf-8', { fatal: true });

const malformed = (params: Record<string, string>): Refusal => refuse('invalid', 'MALFORMED_REQUEST', params);

/** The text of a body; undefined where its bytes are no UTF-8. */
function textOf(bytes: Buffer): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}

/** The JSON object of a request's body; an empty body is an empty object. Refuses other media types, bytes that are no UTF-8, and malformed JSON with its position. */
export function bodyOf(request: Request): Record<string, JsonValue> | Refusal {
  const bytes: unknown = request.body;
  if (!Buffer.isBuffer(bytes) || bytes.length === 0) return {};
  if (!request.is(['application/json', 'application/*+json'])) return malformed({ expected: 'application/json' });
  const text = textOf(bytes);
  if (text === undefined) return malformed({ expected: 'UTF-8' });
  try {
    const value = JSON.parse(text) as JsonValue;
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : malformed({ expected: 'object' });
  } catch {
    return malformed({ position: String(positionOfMistake(text)) });
  }
}
