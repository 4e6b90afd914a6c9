import { setTimeout as pause } from 'node:timers/promises';
import { surroundings } from './surroundings.ts';

interface Grant {
  readonly token: string;
  readonly goodUntil: number;
}

const grants = new Map<string, Promise<Grant>>();
/** A token that ends during a test would be a riddle. */
const SPARE_MS = 60_000;

/** Keycloak's guard against guessing refuses a second login of a person while one is under way, as another test process may have. */
const ATTEMPTS = 10;
const PAUSE_MS = 300;

/**
 * A real access token for a demo account, such as `dwhz.sales1`, by password at the test stack's Keycloak; kept while it is good. Callers at the
 * same time share one grant.
 */
export async function tokenOf(username: string): Promise<string> {
  const known = grants.get(username) ?? passwordGrant(username);
  grants.set(username, known);
  const grant = await known.catch((error: unknown) => {
    grants.delete(username);
    throw error;
  });
  if (grant.goodUntil > Date.now()) return grant.token;
  if (grants.get(username) === known) grants.delete(username);
  return tokenOf(username);
}

async function passwordGrant(username: string, attempt = 1): Promise<Grant> {
  const form = { grant_type: 'password', client_id: 'bidline-test', username, password: 'bidline', scope: 'openid' };
  const url = `${surroundings.issuer()}/protocol/openid-connect/token`;
  const response = await fetch(url, { method: 'POST', body: new URLSearchParams(form) });
  if (response.status === 400 && attempt < ATTEMPTS) {
    await pause(PAUSE_MS);
    return passwordGrant(username, attempt + 1);
  }
  if (!response.ok) throw new Error(`no token for ${username}: ${response.status} ${await response.text()}`);
  const answer = (await response.json()) as { access_token: string; expires_in: number };
  return { token: answer.access_token, goodUntil: Date.now() + answer.expires_in * 1_000 - SPARE_MS };
}
