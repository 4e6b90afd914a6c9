import type { Person, Refusal } from '@bidline/kernel';
import type { Call, PublicCall } from './call.ts';
import type { Handler } from './handler.ts';

/** An RPC that only reads, for signed-in people. The contract must mark it NO_SIDE_EFFECTS. */
export function query<Req, Res>(answer: (request: Req, call: Call) => Promise<Res | Refusal>): Handler<Req, Res> {
  return { kind: 'query', run: (request, { call, person }) => answer(request, { ...call, person: signedIn(person) }) };
}

/** An RPC that only reads and needs nobody signed in. The contract must mark it `public` and NO_SIDE_EFFECTS. */
export function publicQuery<Req, Res>(answer: (request: Req, call: PublicCall) => Promise<Res | Refusal>): Handler<Req, Res> {
  return { kind: 'publicQuery', run: (request, { call }) => answer(request, call) };
}

/** The person of a call that is not public. Throws where there is none: the pipeline let through what it must not. */
export function signedIn(person: Person | undefined): Person {
  if (person === undefined) throw new Error('a call without a person reached a handler');
  return person;
}
