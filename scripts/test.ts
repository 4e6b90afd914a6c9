import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { helpOr, main } from './cli.ts';
import { staticSteps } from './checks/static.ts';
import { lastLine, runSteps, total, type Outcome } from './checks/step.ts';
import { suite } from './checks/suite.ts';
import { borrow, keep } from './stack/borrow.ts';
import { partsOf } from './stack/index.ts';
import { consoleReport, type Report } from './stack/report.ts';
import { loadSettings } from './stack/settings.ts';

const HELP = `test   every check and every suite; exit code 0 when all passed, last line "N passed, N failed"
  --static   the checks only (format, lint, types, layers, contract), no tests
  BIDLINE_KEEP_STACK=1 leaves the test stack running for the next run.`;

const root = join(import.meta.dirname, '..');
const settings = loadSettings('test');
const quiet: Report = { ...consoleReport, line: () => undefined };

/** The portal's own suite has its own configuration (a browser-like environment). */
const portalSuite = () => (existsSync(join(root, 'frontend/vitest.config.ts')) ? [suite(root, 'portal', { folder: 'frontend' })] : []);

/** The stack starts while the checks run, so that the suites do not wait for it. A stack that fails fails the suites, which say why. */
const allSteps = async (): Promise<Outcome[]> => {
  const stack = borrow(settings, await partsOf(settings, 'stores'), quiet).catch(() => async () => undefined);
  const quick = await runSteps([...staticSteps(root), suite(root, 'unit'), ...portalSuite()], 2);
  const giveBack = await stack;
  if (process.env['BIDLINE_KEEP_STACK'] === '1') keep(settings);
  const slow = await runSteps([suite(root, 'int'), suite(root, 'e2e')], 1);
  await giveBack();
  return [...quick, ...slow];
};

await main(async () => {
  helpOr(HELP);
  const outcomes = process.argv.includes('--static') ? await runSteps(staticSteps(root), 2) : await allSteps();
  const counts = total(outcomes);
  if (counts.failed > 0) process.exitCode = 1;
  console.log(lastLine(counts));
});
