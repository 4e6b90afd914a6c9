import { until } from '@bidline/runtime/testing';
import { decodeJwt } from 'jose';
import { fetch } from 'undici';

/** Gets a token by password at a realm of the test stack's Keycloak. */
async function passwordGrant(realm: string, client: string, username: string): Promise<string> {
  const issuer = new URL(process.env.OIDC_ISSUER ?? 'http://localhost:18180/realms/bidline');
  const answer = await fetch(`${issuer.origin}/realms/${realm}/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'password', client_id: client, username, password: 'bidline', scope: 'openid' }),
  });
  if (!answer.ok) throw new Error(`no token for ${username} of ${realm}: ${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { access_token: string }).access_token;
}

let foreign: Promise<string> | undefined;
const expired = new Map<string, Promise<string>>();

/** A token that another realm of the same Keycloak signed for a person of the same shape. */
export function otherRealmToken(): Promise<string> {
  foreign ??= passwordGrant('other', 'bidline-test', 'dwhz.sales1');
  return foreign;
}

/** A real token whose second of life is over (services allow five seconds of clock difference). */
export function shortLivedToken(username: string): Promise<string> {
  const known = expired.get(username);
  if (known) return known;
  const made = passwordGrant('bidline', 'bidline-test-short', username).then(async (token) => {
    const end = (decodeJwt(token).exp ?? 0) * 1000 + 6_000;
    await until(() => Date.now() > end, { timeoutMs: 15_000 });
    return token;
  });
  expired.set(username, made);
  return made;
}
