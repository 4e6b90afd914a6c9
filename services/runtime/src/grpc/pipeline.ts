import { isRefusal, refuse } from '@bidline/kernel';
import type { Refusal } from '@bidline/kernel';
import type { Metadata } from '@grpc/grpc-js';
import type { TokenVerifier } from '../auth/token-verifier.ts';
import type { Log } from '../log/log.ts';
import type { Database } from '../mongo/database.ts';
import { admit } from './access.ts';
import type { PublicCall } from './call.ts';
import { beforeDeadline, callSignal, deadlineOf } from './deadline.ts';
import { bearerToken, callerAddress, localeOf, metadataText } from './metadata.ts';
import type { BoundMethod } from './service.ts';
import { refusalOfError } from './unexpected.ts';

/** What every call of a process shares. */
export interface PipelineParts {
  readonly log: Log;
  readonly clock: () => Date;
  readonly verify: TokenVerifier;
  readonly database: Database;
  readonly isReady: () => boolean;
}

/** A call as it comes from the wire. */
export interface IncomingCall {
  readonly bytes: Buffer;
  readonly metadata: Metadata;
  readonly deadline: Date | number;
  readonly peer: string;
  /** Has its argument called when the caller goes away. */
  onCancelled(cancel: () => void): void;
}

/** What a call ended with, and who made it. */
export interface Outcome {
  readonly answer: Buffer | Refusal;
  readonly personId: string | undefined;
}

/**
 * The way of every call: deadline, readiness, token, role, request, handler; each step may refuse. Never throws: an unexpected error becomes
 * INTERNAL (logged with its stack, none of it told), a store or broker that is away DEPENDENCY_DOWN.
 */
export async function handleCall(parts: PipelineParts, method: BoundMethod, incoming: IncomingCall): Promise<Outcome> {
  const at = parts.clock();
  const deadline = deadlineOf(incoming.deadline, at);
  const { signal, release } = callSignal(deadline, at, (cancel) => incoming.onCancelled(cancel));
  const { metadata, peer } = incoming;
  const call: PublicCall = { locale: localeOf(metadata), deadline, signal, ip: callerAddress(metadata, peer), at };
  const state: { personId?: string } = {};
  try {
    const answer = await beforeDeadline(signal, () => answerCall(parts, method, incoming, call, state));
    return { answer, personId: state.personId };
  } catch (error) {
    return { answer: refusalOfError(error, method.definition.path, parts.log), personId: state.personId };
  } finally {
    release();
  }
}

async function answerCall(
  { isReady, verify, database, clock }: PipelineParts,
  { definition, access, handler }: BoundMethod,
  { bytes, metadata }: IncomingCall,
  call: PublicCall,
  state: { personId?: string },
): Promise<Buffer | Refusal> {
  if (!isReady()) return refuse('unavailable', 'DEPENDENCY_DOWN');
  const person = await admit(access, bearerToken(metadata), verify);
  if (isRefusal(person)) return person;
  state.personId = person?.id;

  const request = decode(bytes, definition.requestDeserialize);
  if (isRefusal(request)) return request;
  const idempotencyKey = metadataText(metadata, 'idempotency-key');
  const context = { call, person, requestBytes: bytes, idempotencyKey, method: definition, database, clock };
  const answer = await handler.run(request.message, context);
  return isRefusal(answer) ? answer : definition.responseSerialize(answer);
}

/** Refuses MALFORMED_REQUEST for bytes that are no such message, and for an int64 that no safe integer holds. */
function decode(bytes: Buffer, deserialize: (bytes: Buffer) => unknown): { message: unknown } | Refusal {
  try {
    return { message: deserialize(bytes) };
  } catch {
    return refuse('invalid', 'MALFORMED_REQUEST');
  }
}
