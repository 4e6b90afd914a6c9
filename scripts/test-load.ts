import { join } from 'node:path';
import { helpOr, main } from './cli.ts';
import { lastLine, runSteps, total } from './checks/step.ts';
import { suite } from './checks/suite.ts';

const HELP = `test-load   the whole-system tests at their full size (2,000 registrations while services die, P-2) instead of that of make test
  Tests read their size from BIDLINE_LOAD (registrations; default 2000 here).`;

await main(async () => {
  helpOr(HELP);
  const env = { BIDLINE_LOAD: process.env['BIDLINE_LOAD'] || '2000' };
  const counts = total(await runSteps([suite(join(import.meta.dirname, '..'), 'e2e', { env, live: true })], 1));
  if (counts.failed > 0) process.exitCode = 1;
  console.log(lastLine(counts));
});
