import Keycloak from 'keycloak-js';

/** What `/config.json` of the gateway says. */
export interface LoginConfig {
  issuer: string;
  realm: string;
  clientId: string;
}

/** A signed-in browser. Tokens stay in memory. */
export interface Login {
  /** What the latest token says of the person. */
  claims: () => Record<string, unknown>;
  /** A token that is good for at least some seconds; undefined when it ended and Keycloak cannot be reached. */
  token: () => Promise<string | undefined>;
  signOut: () => Promise<void>;
  signIn: () => Promise<void>;
  /** Tells each time a renewal fails (minutes that the token still lives, 0: over) or works again (undefined). */
  onRenewal: (tell: (minutesLeft: number | undefined) => void) => void;
}

/** Of the five minutes that a token lives: renewed early, so that an outage of Keycloak is noticed with minutes to spare. */
const RENEW_BELOW_S = 210;
/** A request waits for a renewal when the token has fewer seconds left than this. */
const TOO_SHORT_S = 20;
const CHECK_EVERY_MS = 15_000;
const REACH_TIMEOUT_MS = 5_000;

/** True when Keycloak answers at all. Asked before the browser leaves for it, so that nobody lands on a dead page. */
export async function keycloakAnswers(config: LoginConfig): Promise<boolean> {
  const address = `${config.issuer}/.well-known/openid-configuration`;
  return fetch(address, { mode: 'no-cors', cache: 'no-store', signal: AbortSignal.timeout(REACH_TIMEOUT_MS) }).then(
    () => true,
    () => false,
  );
}

const secondsLeft = (keycloak: Keycloak): number =>
  (keycloak.tokenParsed?.exp ?? 0) + (keycloak.timeSkew ?? 0) - Math.floor(Date.now() / 1000);

/** Signs in with PKCE; leaves for Keycloak's page when nobody is signed in there, and comes back to the same address. */
export async function signIn(config: LoginConfig, locale: string): Promise<Login> {
  const url = config.issuer.slice(0, config.issuer.indexOf('/realms/'));
  const keycloak = new Keycloak({ url, realm: config.realm, clientId: config.clientId });
  const signedIn = await keycloak.init({ onLoad: 'login-required', pkceMethod: 'S256', checkLoginIframe: false, locale });
  if (!signedIn) throw new Error('the login ended without a person');

  let tell: (minutesLeft: number | undefined) => void = () => undefined;
  const renew = async (): Promise<void> => {
    try {
      if (await keycloak.updateToken(RENEW_BELOW_S)) tell(undefined);
    } catch {
      const left = secondsLeft(keycloak);
      tell(left > 0 ? Math.ceil(left / 60) : 0);
    }
  };
  setInterval(() => void renew(), CHECK_EVERY_MS);

  return {
    claims: () => keycloak.tokenParsed ?? {},
    token: async () => {
      if (secondsLeft(keycloak) < TOO_SHORT_S) await renew();
      return secondsLeft(keycloak) > 0 ? keycloak.token : undefined;
    },
    signOut: () => keycloak.logout({ redirectUri: `${location.origin}/` }),
    signIn: () => keycloak.login({ redirectUri: location.href }),
    onRenewal: (listener) => {
      tell = listener;
    },
  };
}
