import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Services in the repository: folders of services/ that have a process. */
export const serviceNames = (root: string): string[] =>
  readdirSync(join(root, 'services')).filter((name) => existsSync(join(root, 'services', name, 'src', 'main.ts')));

/** Whether the repository has a gateway yet. */
export const hasGateway = (root: string): boolean => existsSync(join(root, 'gateway', 'src', 'main.ts'));

/** Whether the repository has a portal yet. */
export const hasPortal = (root: string): boolean => existsSync(join(root, 'frontend', 'index.html'));
