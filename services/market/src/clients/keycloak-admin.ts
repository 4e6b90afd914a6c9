import { z } from 'zod';

/** Where the accounts are, and as whom to read them. */
export interface KeycloakOptions {
  /** Base address, such as `http://localhost:8180`. */
  readonly url: string;
  readonly realm: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Reads a realm over Keycloak's admin REST API. */
export interface KeycloakAdmin {
  /** The JSON at a path below the realm; undefined for 404. Throws for every other refusal and when nobody answers within five seconds. */
  get(path: string): Promise<unknown>;
}

const PATIENCE_MS = 5_000;
/** A token is left before its end, as the clocks of two machines differ. */
const SPARE_MS = 10_000;

const tokenSchema = z.object({ access_token: z.string(), expires_in: z.number() });

/** Signs in by client credentials when it has no token that is still good, and asks. */
export function keycloakAdmin({ url, realm, clientId, clientSecret }: KeycloakOptions): KeycloakAdmin {
  let granted: { token: string; goodUntil: number } | undefined;

  async function token(): Promise<string> {
    if (granted && granted.goodUntil > performance.now()) return granted.token;
    const asked = performance.now();
    const form = new URLSearchParams({ grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret });
    const address = `${url}/realms/${realm}/protocol/openid-connect/token`;
    const response = await fetch(address, { method: 'POST', body: form, signal: AbortSignal.timeout(PATIENCE_MS) });
    if (!response.ok) throw new Error(`Keycloak does not let ${clientId} in: ${response.status}`);
    const { access_token, expires_in } = tokenSchema.parse(await response.json());
    granted = { token: access_token, goodUntil: asked + expires_in * 1_000 - SPARE_MS };
    return access_token;
  }

  return {
    async get(path) {
      const headers = { authorization: `Bearer ${await token()}` };
      const response = await fetch(`${url}/admin/realms/${realm}/${path}`, { headers, signal: AbortSignal.timeout(PATIENCE_MS) });
      if (response.ok) return response.json();
      await response.body?.cancel();
      // The realm may have been made anew since: the next call signs in again.
      if (response.status === 401) granted = undefined;
      if (response.status === 404) return undefined;
      throw new Error(`Keycloak refuses ${path.split('?')[0]}: ${response.status}`);
    },
  };
}
