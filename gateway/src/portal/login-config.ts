import type { RequestHandler } from 'express';
import type { GatewayConfig } from '../config.ts';

/** GET /config.json: where and as whom the portal signs people in. Nothing secret: everybody's browser reads it. */
export function loginConfig({ oidcIssuer, portalClient }: Pick<GatewayConfig, 'oidcIssuer' | 'portalClient'>): RequestHandler {
  const realm = oidcIssuer.split('/realms/')[1] ?? '';
  return (_request, response) => {
    response.set('cache-control', 'no-cache').json({ issuer: oidcIssuer, realm, clientId: portalClient });
  };
}
