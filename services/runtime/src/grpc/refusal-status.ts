import { isReason, reasonText, Refusal } from '@bidline/kernel';
import type { FieldFault, Locale } from '@bidline/kernel';
import { BadRequest, ErrorInfo } from '@bidline/proto/gen/google/rpc/error_details.ts';
import { Status } from '@bidline/proto/gen/google/rpc/status.ts';
import { Metadata } from '@grpc/grpc-js';
import type { ServiceError, StatusObject } from '@grpc/grpc-js';
import { codeOf, kindOfCode, reasonOfCode } from './status-codes.ts';

/*
 * The one place where refusals become gRPC statuses and come back (style 1.9). A google.rpc.Status in `grpc-status-details-bin` holds
 *   ErrorInfo   { reason, domain 'bidline', metadata: params }                      the refusal itself
 *   BadRequest  { fieldViolations: { field, reason, description } }                 for people and tools that know the standard
 *   ErrorInfo   { reason, domain 'bidline.field', metadata: { field, param_x … } }  per fault, in order: it alone keeps the params, from which
 *                                                                                   the reader makes the text in any language
 */
const DETAILS = 'grpc-status-details-bin';
const DOMAIN = 'bidline';
const FIELD_DOMAIN = 'bidline.field';
const PARAM = 'param_';
const TYPE = 'type.googleapis.com/google.rpc.';
/** HTTP/2 peers take some 64 KB of trailers; more faults than this are of no use to anybody, and the rest shows at the next try. */
const MOST_FAULTS = 50;
const MOST_BYTES = 40_000;

type Detail = Status['details'][number];

/** The status that tells a refusal. `details` and descriptions are in the caller's language. */
export function statusOf(refusal: Refusal, locale: Locale = 'zh-CN'): Pick<StatusObject, 'code' | 'details' | 'metadata'> {
  const code = codeOf(refusal.kind, refusal.reason);
  const message = reasonText(refusal.reason, refusal.params, locale);
  const whole = infoDetail(refusal.reason, DOMAIN, refusal.params);
  const metadata = new Metadata();
  for (let faults = refusal.fields.slice(0, MOST_FAULTS); ; faults = faults.slice(0, Math.floor(faults.length / 2))) {
    const details = faults.length === 0 ? [whole] : [whole, violations(faults, locale), ...faults.map(faultDetail)];
    const bytes = Buffer.from(Status.encode({ code, message, details }).finish());
    if (bytes.length > MOST_BYTES && faults.length > 0) continue;
    metadata.set(DETAILS, bytes);
    return { code, details: message, metadata };
  }
}

/** The refusal behind an error of a call: a service's own, or what gRPC's code means where the service never answered. */
export function refusalOf(error: Pick<ServiceError, 'code' | 'metadata'>): Refusal {
  const infos = detailsOf(error).flatMap(({ typeUrl, value }) => (typeUrl === `${TYPE}ErrorInfo` ? [ErrorInfo.decode(value)] : []));
  const own = infos.find((info) => info.domain === DOMAIN);
  if (own === undefined || !isReason(own.reason)) {
    const reason = reasonOfCode(error.code);
    return new Refusal(reason === 'INTERNAL' ? 'unavailable' : kindOfCode(error.code), reason);
  }
  const faults = infos.filter((info) => info.domain === FIELD_DOMAIN).flatMap(faultOf);
  return new Refusal(kindOfCode(error.code), own.reason, { ...own.metadata }, faults);
}

function infoDetail(reason: string, domain: string, metadata: Readonly<Record<string, string>>): Detail {
  return { typeUrl: `${TYPE}ErrorInfo`, value: Buffer.from(ErrorInfo.encode({ reason, domain, metadata: { ...metadata } }).finish()) };
}

function violations(faults: readonly FieldFault[], locale: Locale): Detail {
  const fieldViolations = faults.map(({ field, reason, params }) => ({
    field,
    reason,
    description: reasonText(reason, params, locale),
    localizedMessage: undefined,
  }));
  return { typeUrl: `${TYPE}BadRequest`, value: Buffer.from(BadRequest.encode({ fieldViolations }).finish()) };
}

function faultDetail({ field, reason, params = {} }: FieldFault): Detail {
  const marked = Object.fromEntries(Object.entries(params).map(([name, value]) => [PARAM + name, value]));
  return infoDetail(reason, FIELD_DOMAIN, { ...marked, field });
}

function faultOf({ reason, metadata: { field, ...marked } }: ErrorInfo): FieldFault[] {
  if (!isReason(reason) || field === undefined) return [];
  const params = Object.fromEntries(Object.entries(marked).map(([name, value]) => [name.slice(PARAM.length), value]));
  return [Object.keys(params).length === 0 ? { field, reason } : { field, reason, params }];
}

/** Nothing of ours, or nothing readable, is no detail: the code still tells the kind. */
function detailsOf({ metadata }: Pick<ServiceError, 'metadata'>): Detail[] {
  const [bytes] = metadata.get(DETAILS);
  if (!Buffer.isBuffer(bytes)) return [];
  try {
    return Status.decode(bytes).details;
  } catch {
    return [];
  }
}
