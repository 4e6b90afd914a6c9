import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildPackage } from './build.ts';
import { main, stackArguments } from './cli.ts';
import { serviceEnv } from './stack/parts/service.ts';
import { run } from './stack/run.ts';
import { serviceNames } from './stack/services.ts';
import { loadSettings } from './stack/settings.ts';

const HELP =
  'prove-trail <service>   proves the change log of a service whole (U-3); names each altered, deleted or inserted entry and record';

await main(async () => {
  const { stack, words } = stackArguments(HELP);
  const settings = loadSettings(stack);
  const name = serviceNames(settings.root).find((service) => service === words[0]);
  if (name === undefined) throw new Error(`make prove-trail service=… with one of: ${serviceNames(settings.root).join(', ')}`);
  const folder = join('services', name);
  await buildPackage(settings.root, folder);
  const command = join(settings.root, folder, 'dist', 'prove-trail.cjs');
  if (!existsSync(command)) throw new Error(`${name} has no src/commands/prove-trail.ts`);
  const onOutput = (text: string): void => void process.stdout.write(text);
  process.exitCode = (await run(process.execPath, [command, ...words.slice(1)], { env: serviceEnv(settings, name), onOutput })).code;
});
