import type { Reason } from './reasons/index.ts';

/** What sort of refusal it is; each sort has one gRPC code and one HTTP status (design.md, runtime's status map). */
export type RefusalKind =
  | 'invalid' // a field is filled in wrongly
  | 'missing' // there is no such record, or the caller may not know of it
  | 'exists' // it is there already
  | 'refused' // the state of things does not allow it
  | 'stale' // the caller saw an older version
  | 'forbidden' // the caller's role does not allow it
  | 'unauthenticated' // no token, or a bad one
  | 'too_many' // too many requests
  | 'unavailable'; // a part of the system cannot be reached

export type ReasonParams = Readonly<Record<string, string>>;

/** Why a value is not accepted, not yet said of which field. */
export interface FieldReason {
  reason: Reason;
  params?: ReasonParams;
}

/** Why a field is not accepted. `field` is the JSON path as the request names it: `decisionGroup[0].role`. */
export interface FieldFault extends FieldReason {
  field: string;
}

/** An expected refusal: a value that rules and use cases return, never thrown by them. */
export class Refusal {
  readonly kind: RefusalKind;
  readonly reason: Reason;
  readonly params: ReasonParams;
  readonly fields: readonly FieldFault[];

  constructor(kind: RefusalKind, reason: Reason, params: ReasonParams = {}, fields: readonly FieldFault[] = []) {
    this.kind = kind;
    this.reason = reason;
    this.params = params;
    this.fields = fields;
  }
}

/** True when a use case refused instead of answering. */
export const isRefusal = (value: unknown): value is Refusal => value instanceof Refusal;

/** Refuses as a whole, for example `refuse('stale', 'STALE_VERSION')`. */
export const refuse = (kind: RefusalKind, reason: Reason, params: ReasonParams = {}): Refusal => new Refusal(kind, reason, params);

/** Refuses because of fields; each fault is shown at its field. */
export const invalid = (faults: readonly FieldFault[]): Refusal => new Refusal('invalid', 'FIELDS_INVALID', {}, faults);

/** True for the reason why a value was not accepted, where a parser answers either. */
export const isFieldReason = (value: unknown): value is FieldReason => typeof value === 'object' && value !== null && 'reason' in value;
