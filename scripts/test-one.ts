import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { helpOr, main } from './cli.ts';

const HELP = `test-one <path> [vitest option …]   runs the tests under a path, of whichever suite they are; the stack they need is started
  and kept for the next run`;

await main(async () => {
  helpOr(HELP);
  const [path, ...options] = process.argv.slice(2);
  if (path === undefined) throw new Error('make test-one path=<file or folder>');
  const root = join(import.meta.dirname, '..');
  const portal = path.startsWith('frontend/');
  const vitest = spawn(join(root, 'node_modules/.bin/vitest'), ['run', portal ? path.slice('frontend/'.length) : path, ...options], {
    cwd: portal ? join(root, 'frontend') : root,
    env: { ...process.env, BIDLINE_KEEP_STACK: '1' },
    stdio: 'inherit',
  });
  process.exitCode = await new Promise<number>((resolve) => vitest.on('close', (code) => resolve(code ?? 1)));
});
