import { ORGANISATIONS, ROLES } from '@bidline/kernel';
import { demoPeople } from '../realm/people.ts';
import type { StackSettings } from './settings.ts';

/** How many columns a text takes in a terminal, where a Chinese sign takes two. */
export const columns = (text: string): number =>
  Array.from(text).reduce((sum, sign) => sum + (/[\u1100-\u115f\u2e80-\uffef]/.test(sign) ? 2 : 1), 0);

const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - columns(text)));

const portals = (settings: StackSettings): string[] =>
  ORGANISATIONS.map(
    ({ portalHost, name }) => `  ${padded(name, 24)} http://${portalHost}.${settings.domain}:${settings.ports.GATEWAY_PORT}/`,
  );

const accountsOf = (organisation: string): string[] =>
  demoPeople('bidline')
    .filter((person) => person.organisation === organisation)
    .map(({ username, name, role }) => `  ${padded(username, 18)} ${padded(name, 8)} ${ROLES[role].zh}`);

/** What `make up` prints at its end: the seventeen portals (O-3) and, in a demo, whom to log in as. */
export const addressTable = (settings: StackSettings): string => {
  const lines = ['Portals:', ...portals(settings)];
  if (settings.demoAccounts) {
    lines.push('', 'Accounts (password: bidline; every subsidiary has the same ten, its code in small letters before the dot):');
    lines.push(...accountsOf('DWHZ'), ...accountsOf('MARKET'), ...accountsOf('HQ'));
  }
  return lines.join('\n');
};
