import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { textOf, writeWhole } from './files.ts';

/** What a stack keeps to itself. Made on its first start, never in the repository. */
export interface StackSecrets {
  /** HMAC key of the change log's anchors (U-3). */
  readonly trailKey: string;
  readonly keycloakAdminPassword: string;
  /** Secret of the client by which `market` reads people. */
  readonly directoryClientSecret: string;
}

const fresh = (): string => randomBytes(32).toString('base64url');

/** The stack's secrets, from `secrets.json` (readable by its user only), made when there are none. */
export const secretsOf = (folder: string): StackSecrets => {
  const path = join(folder, 'secrets.json');
  const known = JSON.parse(textOf(path) ?? '{}') as Partial<StackSecrets>;
  const secrets: StackSecrets = {
    trailKey: known.trailKey ?? fresh(),
    keycloakAdminPassword: known.keycloakAdminPassword ?? fresh(),
    directoryClientSecret: known.directoryClientSecret ?? fresh(),
  };
  const text = `${JSON.stringify(secrets, undefined, 2)}\n`;
  if (text !== textOf(path)) writeWhole(path, text, 0o600);
  return secrets;
};
