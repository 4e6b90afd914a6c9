import { organisationOfPortal, refuse } from '@bidline/kernel';
import type { Refusal } from '@bidline/kernel';
import type { Rpc } from '@bidline/proto';
import type { RequestHandler } from 'express';
import type { RequestContext } from '../http/context.ts';
import { contextOf } from '../http/context.ts';
import { sendProblem } from '../problems/send.ts';

/** Why a call may not go on: nobody signed in (O-1), or the portal is another organisation's than the caller's (O-3). */
export function turnedAway({ person, unsigned, portal }: Pick<RequestContext, 'person' | 'unsigned' | 'portal'>): Refusal | undefined {
  if (!person) return unsigned ?? refuse('unauthenticated', 'TOKEN_MISSING');
  const home = portal === undefined ? undefined : organisationOfPortal(portal);
  return home && home.code !== person.organisation ? refuse('forbidden', 'WRONG_PORTAL', { portal: home.code }) : undefined;
}

/** Refuses early what the service would refuse too, and what only the gateway can see: the portal's address. Public RPCs pass. */
export const guard =
  ({ access }: Rpc): RequestHandler =>
  (_request, response, next) => {
    const refusal = access.public ? undefined : turnedAway(contextOf(response));
    if (refusal) sendProblem(response, refusal);
    else next();
  };
