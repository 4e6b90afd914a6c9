import { join } from 'node:path';
import { helpOr, main } from './cli.ts';
import { runOrThrow } from './stack/run.ts';

await main(async () => {
  helpOr('fmt   formats every file with prettier');
  await runOrThrow('npx', ['prettier', '--log-level', 'warn', '--write', '.'], { cwd: join(import.meta.dirname, '..') });
});
