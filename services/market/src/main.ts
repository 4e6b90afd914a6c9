import { loadConfig, runMain, startService } from '@bidline/runtime';
import { settings } from './config.ts';
import { MIGRATIONS } from './storage/migrations/index.ts';
import { wire } from './wiring.ts';

void runMain(() => startService({ name: 'market', config: loadConfig(settings, process.env), migrations: MIGRATIONS, wire }));
