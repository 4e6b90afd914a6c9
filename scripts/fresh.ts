import { join } from 'node:path';
import { main, stackArguments } from './cli.ts';
import { bringDown } from './stack/down.ts';
import { remove } from './stack/files.ts';
import { alone } from './stack/index.ts';
import { consoleReport } from './stack/report.ts';
import { loadSettings } from './stack/settings.ts';

const HELP = 'fresh   ends a stack, throws its data, logs and secrets away (its settings.env stays) and starts it again';

await main(async () => {
  const { stack } = stackArguments(HELP);
  const settings = loadSettings(stack);
  await alone(settings, async () => {
    await bringDown(settings, consoleReport);
    for (const name of ['data', 'logs', 'pids', 'secrets.json']) remove(join(settings.folder, name));
  });
  await import('./up.ts');
});
