import { organisationOf } from '@bidline/kernel';
import { api, connectClient, dataOf } from '../api/client.ts';
import { ApiProblem } from '../api/problem.ts';
import type { Portal } from '../api/types.ts';
import { currentLocale } from '../locale/index.ts';
import { useSession } from '../stores/session.ts';
import type { LoginConfig } from './auth/login.ts';
import { keycloakAnswers, signIn } from './auth/login.ts';
import { personOf } from './auth/person.ts';
import { paintAccent } from './portal/accent.ts';
import { portalAddress, portalLabel } from './portal/portal-host.ts';

/** Where the start of the portal ended. Only `ready` loads pages and data. */
export type Boot =
  | { kind: 'starting' }
  | { kind: 'ready' }
  | { kind: 'unknown-portal'; host: string }
  | { kind: 'foreign'; portal: string; own: string; ownAddress: string; person: string; signOut: () => Promise<void> }
  | { kind: 'failed'; part: 'gateway' | 'login' };

async function loadConfig(): Promise<LoginConfig> {
  const response = await fetch('/config.json', { cache: 'no-cache' });
  if (!response.ok) throw new Error(`config.json answered ${response.status}`);
  return (await response.json()) as LoginConfig;
}

async function loadPortal(host: string): Promise<Portal | undefined> {
  try {
    return (await dataOf(api.GET('/api/v1/portals/{host}', { params: { path: { host } } }))).portal;
  } catch (error) {
    if (error instanceof ApiProblem && [400, 404].includes(error.problem.status)) return undefined;
    throw error;
  }
}

/** Config, portal, login, in this order; a person of another house is turned away before anything else is asked for (O-3). */
export async function boot(): Promise<Boot> {
  const host = portalLabel(location.hostname);
  let config: LoginConfig;
  let portal: Portal | undefined;
  try {
    [config, portal] = await Promise.all([loadConfig(), loadPortal(host)]);
  } catch {
    return { kind: 'failed', part: 'gateway' };
  }
  if (!portal) return { kind: 'unknown-portal', host };
  paintAccent(portal.colour);
  document.title = `${portal.name} · Bidline`;
  if (!(await keycloakAnswers(config))) return { kind: 'failed', part: 'login' };

  const login = await signIn(config, currentLocale()).catch(() => undefined);
  const person = login && personOf(login.claims());
  if (!login || !person) return { kind: 'failed', part: 'login' };
  if (person.organisation !== portal.organisation) {
    const own = organisationOf(person.organisation);
    const ownAddress = own ? portalAddress(own.portalHost, location) : '';
    return {
      kind: 'foreign',
      portal: portal.name,
      own: own?.name ?? person.organisation,
      ownAddress,
      person: person.name,
      signOut: login.signOut,
    };
  }

  connectClient({ token: login.token, locale: currentLocale });
  const session = useSession();
  session.begin(person, portal, login);
  login.onRenewal((minutes) => {
    const renewed = minutes === undefined ? personOf(login.claims()) : undefined;
    if (renewed) session.become(renewed);
    session.login = minutes === undefined ? { kind: 'fresh' } : minutes > 0 ? { kind: 'unrenewed', minutes } : { kind: 'over' };
  });
  return { kind: 'ready' };
}
