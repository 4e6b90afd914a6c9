import { reasonText, type Locale, type Refusal, type RefusalKind } from '@bidline/kernel';

/** HTTP status and title of each kind of refusal (design.md, rules that hold everywhere). */
const STATUS: Record<RefusalKind, { status: number; title: string }> = {
  invalid: { status: 400, title: 'Bad Request' },
  unauthenticated: { status: 401, title: 'Unauthorized' },
  forbidden: { status: 403, title: 'Forbidden' },
  missing: { status: 404, title: 'Not Found' },
  exists: { status: 409, title: 'Conflict' },
  stale: { status: 409, title: 'Conflict' },
  refused: { status: 422, title: 'Unprocessable Content' },
  too_many: { status: 429, title: 'Too Many Requests' },
  unavailable: { status: 503, title: 'Service Unavailable' },
};

/** A problem document (RFC 9457) with our members: the stable reason, its params, and each field's fault. */
export interface Problem {
  type: 'about:blank';
  title: string;
  status: number;
  detail: string;
  instance: string;
  reason: string;
  params: Readonly<Record<string, string>>;
  traceId: string;
  fields: { field: string; reason: string; params: Readonly<Record<string, string>>; detail: string }[];
}

/** The problem document of a refusal, in the caller's language. The only place where refusals become HTTP. */
export function problemOf(refusal: Refusal, { locale, instance, traceId }: { locale: Locale; instance: string; traceId: string }): Problem {
  const known = refusal.reason === 'INTERNAL' ? { status: 500, title: 'Internal Server Error' } : STATUS[refusal.kind];
  return {
    type: 'about:blank',
    ...known,
    status: refusal.reason === 'DEADLINE_EXCEEDED' ? 504 : known.status,
    detail: reasonText(refusal.reason, refusal.params, locale),
    instance,
    reason: refusal.reason,
    params: refusal.params,
    traceId,
    fields: refusal.fields.map(({ field, reason, params = {} }) => ({ field, reason, params, detail: reasonText(reason, params, locale) })),
  };
}
