import { createHash, randomBytes } from 'node:crypto';

/** Where people sign in and as which client. */
export interface SignInAt {
  readonly issuer: string;
  readonly client: string;
  /** An address that the client may be sent back to; nobody is sent there. */
  readonly returnTo: string;
}

const cookiesOf = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .join('; ');

/** Signs a person in as their browser would (authorization code with PKCE, RFC 7636) and answers the access token. Throws when Keycloak refuses. */
export async function signIn({ issuer, client, returnTo }: SignInAt, username: string, password: string): Promise<string> {
  const verifier = randomBytes(32).toString('base64url');
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const asked = new URLSearchParams({
    client_id: client,
    redirect_uri: returnTo,
    response_type: 'code',
    scope: 'openid',
    code_challenge: challenge,
    code_challenge_method: 'S256',
  });
  const page = await fetch(`${issuer}/protocol/openid-connect/auth?${asked.toString()}`);
  const action = /action="([^"]+)"/.exec(await page.text())?.[1]?.replaceAll('&amp;', '&');
  if (!action) throw new Error(`no sign-in page at ${issuer} (${page.status})`);
  const entered = await fetch(action, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookiesOf(page) },
    body: new URLSearchParams({ username, password }),
  });
  const code = new URL(entered.headers.get('location') ?? returnTo).searchParams.get('code');
  if (!code) throw new Error(`${username} may not sign in (${entered.status})`);
  const granted = await fetch(`${issuer}/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: client,
      redirect_uri: returnTo,
      code,
      code_verifier: verifier,
    }),
  });
  if (!granted.ok) throw new Error(`no token for ${username}: ${granted.status} ${await granted.text()}`);
  return ((await granted.json()) as { access_token: string }).access_token;
}
