import type { Rpc } from '../rpcs.ts';
import type { Schema } from './schemas.ts';

const text = (description: string): Schema => ({ type: 'string', description });
const params: Schema = { type: 'object', additionalProperties: { type: 'string' }, description: 'Values named in the text.' };

/** Every refusal is answered in this form (RFC 9457). */
export const PROBLEM_SCHEMAS: Record<string, Schema> = {
  Problem: {
    type: 'object',
    description: 'A refusal (RFC 9457). `reason` is stable and part of the API, `detail` is its text in the language asked for.',
    properties: {
      type: text('URI of the kind of refusal.'),
      title: text('The kind of refusal in words.'),
      status: { type: 'integer', description: 'The HTTP status.' },
      detail: text('What to tell the user, in the language of Accept-Language.'),
      instance: text('Path of the request.'),
      reason: text('Stable name of the reason.'),
      params,
      traceId: text('Names the request in logs and traces.'),
      fields: { type: 'array', items: { $ref: '#/components/schemas/ProblemField' }, description: 'Faults of single fields.' },
    },
    required: ['type', 'title', 'status', 'detail', 'instance', 'reason', 'params', 'traceId', 'fields'],
  },
  ProblemField: {
    type: 'object',
    description: 'Why a field is not accepted.',
    properties: {
      field: text('Path of the field as in the request, for example `form.decisionGroup[0].role`.'),
      reason: text('Stable name of the reason.'),
      params,
      detail: text('What to tell the user at the field.'),
    },
    required: ['field', 'reason', 'params', 'detail'],
  },
};

const REFUSALS = {
  Invalid: [400, 'A field or the request as a whole is not filled in as it must be; `fields` names each.'],
  Unauthenticated: [401, 'No token, or one that does not hold.'],
  Forbidden: [403, "The caller's role does not allow it, or the portal is another organisation's."],
  Missing: [404, 'There is no such record, or the caller may not know of it.'],
  Conflict: [409, 'It is there already, the caller saw an older version, or the Idempotency-Key was used with another request.'],
  Refused: [422, 'The state of things does not allow it.'],
  TooMany: [429, 'Too many requests; wait as Retry-After says.'],
  Unavailable: [503, 'A part of the system cannot be reached; try again as Retry-After says.'],
  Unexpected: ['default', 'Anything else, an error of the system included.'],
} as const satisfies Record<string, readonly [number | 'default', string]>;

/** The answers of all refusals, for `components.responses`. */
export const PROBLEM_RESPONSES: Record<string, Schema> = Object.fromEntries(
  Object.entries(REFUSALS).map(([name, [, description]]) => [
    name,
    { description, content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } },
  ]),
);

/** Which refusals an RPC can answer, from what its contract says. */
export function refusalsOf(rpc: Rpc): Record<string, Schema> {
  const may: Record<keyof typeof REFUSALS, boolean> = {
    Invalid: rpc.input.fields.length > 0 || rpc.access.sideEffects,
    Unauthenticated: !rpc.access.public,
    Forbidden: !rpc.access.public,
    Missing: rpc.http?.template.includes('{') ?? false,
    Conflict: rpc.access.sideEffects,
    Refused: rpc.access.sideEffects,
    TooMany: true,
    Unavailable: true,
    Unexpected: true,
  };
  const named = Object.entries(REFUSALS).filter(([name]) => may[name as keyof typeof REFUSALS]);
  return Object.fromEntries(named.map(([name, [status]]) => [String(status), { $ref: `#/components/responses/${name}` }]));
}
