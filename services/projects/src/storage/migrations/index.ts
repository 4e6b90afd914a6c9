import type { Migration } from '@bidline/runtime';
import { projects0001 } from './0001-projects.ts';

/** All migrations in their order; a new one goes at the end and is never changed once it ran anywhere. */
export const MIGRATIONS: readonly Migration[] = [projects0001];
