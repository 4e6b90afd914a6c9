import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * Security headers for everything the gateway answers. Scripts come from here alone; the login server is reached by fetch, frame and form.
 * Element Plus sets style attributes, so inline styles stay allowed.
 */
export function securityHeaders(issuer: string): RequestHandler {
  const login = new URL(issuer).origin;
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'", login],
        frameSrc: ["'self'", login],
        formAction: ["'self'", login],
        frameAncestors: ["'self'"],
        baseUri: ["'self'"],
        objectSrc: ["'none'"],
      },
    },
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'same-origin' },
  }) as RequestHandler;
}
