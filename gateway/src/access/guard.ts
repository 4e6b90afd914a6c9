import { isRefusal, organisationOfPortal, refuse } from '@bidline/kernel';
import type { Rpc } from '@bidline/proto';
import type { TokenVerifier } from '@bidline/runtime';
import type { RequestHandler } from 'express';

/** The portal's label of a host name: `dwhz` of `dwhz.localhost`. Empty: not one of our portals. */
export function portalLabel(hostname: string, domain: string): string {
  const label = hostname.endsWith(`.${domain}`) ? hostname.slice(0, -domain.length - 1) : '';
  return organisationOfPortal(label) ? label : '';
}

/**
 * Refuses early what a service would refuse too: no token, a bad one, and (O-3) the portal of another organisation.
 * Public RPCs pass.
 */
export function bearerGuard(verify: TokenVerifier, portalDomain: string): (rpc: Rpc) => RequestHandler[] {
  const check: RequestHandler = async (req, res, next) => {
    const person = await verify(bearerOf(req.get('authorization')));
    if (isRefusal(person)) throw person;
    const portal = organisationOfPortal(portalLabel(req.hostname, portalDomain));
    if (portal && portal.code !== person.organisation) throw refuse('forbidden', 'WRONG_PORTAL');
    res.locals['personId'] = person.id;
    next();
  };
  return (rpc) => (rpc.access.public ? [] : [check]);
}

/** The token of an Authorization header; undefined when there is none. */
const bearerOf = (header: string | undefined): string | undefined =>
  /^Bearer +(\S+)$/i.exec(header ?? '')?.[1] ?? (header ? '' : undefined);
