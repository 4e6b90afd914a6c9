import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { helpOr, main } from './cli.ts';
import { staticSteps } from './checks/static.ts';
import { lastLine, runSteps, total, type Outcome } from './checks/step.ts';
import { suite } from './checks/suite.ts';
import { bringDown } from './stack/down.ts';
import { alone, partsOf } from './stack/index.ts';
import { isRunning } from './stack/process-table.ts';
import { recordedParts, recordOf } from './stack/records.ts';
import { consoleReport, type Report } from './stack/report.ts';
import { loadSettings } from './stack/settings.ts';
import { bringUp } from './stack/up.ts';

const HELP = `test   every check and every suite; exit code 0 when all passed, last line "N passed, N failed"
  --static   the checks only (format, lint, types, layers, contract), no tests
  BIDLINE_KEEP_STACK=1 leaves the test stack running for the next run.`;

const root = join(import.meta.dirname, '..');
const settings = loadSettings('test');
const quiet: Report = { ...consoleReport, line: () => undefined };

const runningParts = (): string[] =>
  recordedParts(settings.folder).filter((name) => {
    const record = recordOf(settings.folder, name);
    return record !== undefined && isRunning(record);
  });

/** The portal's own suite has its own configuration (a browser-like environment). */
const portalSuite = () => (existsSync(join(root, 'frontend/vitest.config.ts')) ? [suite(root, 'portal', { folder: 'frontend' })] : []);

/** Stores start while the checks run, so that the suites do not wait for them; what ran before stays. */
const allSteps = async (): Promise<Outcome[]> => {
  const before = runningParts();
  const stores = alone(settings, async () => bringUp(settings, await partsOf(settings, 'stores'), quiet));
  const quick = await runSteps([...staticSteps(root), suite(root, 'unit'), ...portalSuite()], 2);
  await stores;
  const env = { BIDLINE_KEEP_STACK: '1' };
  const slow = await runSteps([suite(root, 'int', { env }), suite(root, 'e2e', { env })], 1);
  if (process.env['BIDLINE_KEEP_STACK'] !== '1') {
    const ours = runningParts().filter((name) => !before.includes(name));
    await alone(settings, () => bringDown(settings, quiet, ours));
  }
  return [...quick, ...slow];
};

await main(async () => {
  helpOr(HELP);
  const outcomes = process.argv.includes('--static') ? await runSteps(staticSteps(root), 2) : await allSteps();
  const counts = total(outcomes);
  if (counts.failed > 0) process.exitCode = 1;
  console.log(lastLine(counts));
});
