import type { Reason, RefusalKind } from '@bidline/kernel';
import { status } from '@grpc/grpc-js';

/** Each kind of refusal and its gRPC code, one to one but for the two reasons below. */
const CODE_OF_KIND = {
  invalid: status.INVALID_ARGUMENT,
  missing: status.NOT_FOUND,
  exists: status.ALREADY_EXISTS,
  refused: status.FAILED_PRECONDITION,
  stale: status.ABORTED,
  forbidden: status.PERMISSION_DENIED,
  unauthenticated: status.UNAUTHENTICATED,
  too_many: status.RESOURCE_EXHAUSTED,
  unavailable: status.UNAVAILABLE,
} as const satisfies Record<RefusalKind, status>;

/** Reasons of kind `unavailable` for which gRPC has a code of its own. */
const CODE_OF_REASON: Partial<Record<Reason, status>> = { DEADLINE_EXCEEDED: status.DEADLINE_EXCEEDED, INTERNAL: status.INTERNAL };

/** The gRPC code that answers a refusal. */
export const codeOf = (kind: RefusalKind, reason: Reason): status => CODE_OF_REASON[reason] ?? CODE_OF_KIND[kind];

/** The kind behind a gRPC code; codes that no refusal has count as `unavailable`. */
export function kindOfCode(code: status): RefusalKind {
  const kinds = Object.keys(CODE_OF_KIND) as RefusalKind[];
  return kinds.find((kind) => CODE_OF_KIND[kind] === code) ?? 'unavailable';
}

/** What an answer without our details means: it came from gRPC itself, not from a service. */
export function reasonOfCode(code: status): Reason {
  switch (code) {
    case status.UNAVAILABLE:
      return 'DEPENDENCY_DOWN';
    case status.DEADLINE_EXCEEDED:
    case status.CANCELLED:
      return 'DEADLINE_EXCEEDED';
    case status.UNAUTHENTICATED:
      return 'TOKEN_INVALID';
    case status.PERMISSION_DENIED:
      return 'ROLE_NOT_ALLOWED';
    case status.NOT_FOUND:
      return 'NOT_FOUND';
    case status.INVALID_ARGUMENT:
      return 'MALFORMED_REQUEST';
    default:
      return 'INTERNAL';
  }
}
