import { runMain, startService } from '@bidline/runtime';
import { readConfig } from './config.ts';
import { MIGRATIONS } from './storage/migrations/index.ts';
import { wire } from './wiring.ts';

void runMain(() => startService({ name: 'market', config: readConfig(), migrations: MIGRATIONS, wire }));
