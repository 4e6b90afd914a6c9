import { isRefusal, refuse } from '@bidline/kernel';
import type { Person, Refusal } from '@bidline/kernel';
import type { RequestHandler } from 'express';
import { contextOf } from '../http/context.ts';

/** Answers who a token belongs to, or why it does not hold. */
export type Verify = (token: string) => Promise<Person | Refusal>;

const BEARER = /^Bearer +([\w.~+/=-]+)$/i;

async function callerOf(header: string | undefined, verify: Verify): Promise<Person | Refusal> {
  if (header === undefined) return refuse('unauthenticated', 'TOKEN_MISSING');
  const token = BEARER.exec(header)?.[1];
  return token === undefined ? refuse('unauthenticated', 'TOKEN_INVALID') : verify(token);
}

/**
 * Finds out who calls, refuses nobody yet: the rate limit wants the person, and public RPCs take anyone. The token is only taken from the
 * Authorization header; addresses end up in logs.
 */
export const identify =
  (verify: Verify): RequestHandler =>
  async (request, response, next) => {
    const context = contextOf(response);
    const caller = await callerOf(request.get('authorization'), verify);
    if (isRefusal(caller)) context.unsigned = caller;
    else context.person = caller;
    next();
  };
