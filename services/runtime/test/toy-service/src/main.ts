import { runMain, startService } from '@bidline/runtime';
import { config } from './config.ts';
import { migrations, toy } from './toy.ts';

void runMain(() =>
  startService({ name: 'toy-service', config: config(), migrations, wire: ({ database }) => ({ services: [toy(database)] }) }),
);
