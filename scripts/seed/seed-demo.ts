import { dayOf } from '@bidline/kernel';
import type { Report } from '../stack/report.ts';
import { issuerOf, type StackSettings } from '../stack/settings.ts';
import { demoForms } from './demo-projects.ts';
import { signIn } from './sign-in.ts';

/** Who registers the demo's projects; each gets the rows of their place in turn. */
const PEOPLE = ['dwhz.sales1', 'dwhz.sales2', 'dwhz.sales3', 'nzmz.sales1', 'xny.sales1'];
const PASSWORD = 'bidline';

/**
 * Registers a few projects as the demo's sales managers, through the gateway, so that lists and pages have something to show. Who has projects
 * already gets none.
 */
export async function seedDemo(settings: StackSettings, report: Report): Promise<void> {
  const gateway = `http://localhost:${settings.ports.GATEWAY_PORT}`;
  const at = {
    issuer: issuerOf(settings),
    client: 'bidline-portal',
    returnTo: `http://dwhz.${settings.domain}:${settings.ports.GATEWAY_PORT}/`,
  };
  const forms = demoForms(dayOf(new Date()));
  let registered = 0;
  for (const [place, username] of PEOPLE.entries()) {
    const authorization = `Bearer ${await signIn(at, username, PASSWORD)}`;
    if (await hasProjects(gateway, authorization)) continue;
    const share = username.startsWith('dwhz.') ? forms.filter((_, index) => index % 3 === place) : forms.slice(place, place + 3);
    for (const form of share) await register(gateway, authorization, form);
    registered += share.length;
  }
  report.line('demo data', registered === 0 ? 'is there' : `registered ${registered} projects`);
}

async function hasProjects(gateway: string, authorization: string): Promise<boolean> {
  const answer = await fetch(`${gateway}/api/v1/projects?pageSize=1`, { headers: { authorization } });
  if (!answer.ok) throw new Error(`demo data: ${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { projects: unknown[] }).projects.length > 0;
}

/** A service that has just started may still be reading its reference data: it says so, and is asked again. */
async function register(gateway: string, authorization: string, form: Record<string, unknown>): Promise<void> {
  const key = crypto.randomUUID();
  for (let attempt = 1; ; attempt += 1) {
    const answer = await fetch(`${gateway}/api/v1/projects`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify({ form }),
    });
    if (answer.ok) return;
    if (answer.status !== 503 || attempt === 20) throw new Error(`demo data: ${answer.status} ${await answer.text()}`);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
