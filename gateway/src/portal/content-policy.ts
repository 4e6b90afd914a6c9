/** What a portal's page may load: itself and Keycloak. Element Plus sets style attributes, hence 'unsafe-inline' for styles only. */
export function contentPolicy(issuer: string) {
  const keycloak = new URL(issuer).origin;
  return {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      baseUri: ["'none'"],
      objectSrc: ["'none'"],
      frameAncestors: ["'none'"],
      frameSrc: [keycloak],
      formAction: ["'self'", keycloak],
      connectSrc: ["'self'", keycloak],
      imgSrc: ["'self'", 'data:', 'blob:'],
      styleSrc: ["'self'", "'unsafe-inline'"],
      scriptSrc: ["'self'"],
      workerSrc: ["'self'"],
    },
  };
}
