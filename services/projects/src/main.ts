import { runMain, startService } from '@bidline/runtime';
import { readConfig } from './config.ts';
import { MIGRATIONS } from './storage/migrations/index.ts';
import { wire } from './wiring.ts';

void runMain(() => startService({ name: 'projects', config: readConfig(), migrations: MIGRATIONS, wire }));
