import { isReason, reasonText } from '@bidline/kernel';
import type { FieldFault, Locale, ReasonParams } from '@bidline/kernel';
import { PROBLEM_KINDS } from './kinds.ts';
import type { ProblemKind } from './kinds.ts';

/** Why a request is not answered as asked; a kernel Refusal is one. */
export interface Fault {
  readonly kind: ProblemKind;
  readonly reason: string;
  readonly params: ReasonParams;
  readonly fields: readonly FieldFault[];
}

/** A fault of the request as a whole. */
export const fault = (kind: ProblemKind, reason: string, params: ReasonParams = {}): Fault => ({ kind, reason, params, fields: [] });

/** What a problem says of a field. */
export interface ProblemField extends FieldFault {
  params: ReasonParams;
  /** Text to show at the field. */
  detail: string;
}

/** A refusal as REST answers it (RFC 9457). */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  reason: string;
  params: ReasonParams;
  traceId: string;
  fields: ProblemField[];
}

/** Where and for whom a problem is told. */
export interface ProblemPlace {
  instance: string;
  traceId: string;
  locale: Locale;
}

/** A reason that a newer service sends and this gateway does not know is shown by its name. */
const textOf = (reason: string, params: ReasonParams, locale: Locale): string =>
  isReason(reason) ? reasonText(reason, params, locale) : reason;

/** The problem of a fault, its texts in the locale of the place. */
export function problemOf({ kind, reason, params, fields }: Fault, { instance, traceId, locale }: ProblemPlace): Problem {
  const { status, title } = PROBLEM_KINDS[kind];
  return {
    type: `urn:bidline:problem:${kind}`,
    title,
    status,
    detail: textOf(reason, params, locale),
    instance,
    reason,
    params,
    traceId,
    fields: fields.map((field) => ({ ...field, params: field.params ?? {}, detail: textOf(field.reason, field.params ?? {}, locale) })),
  };
}
