import type { TestProject } from 'vitest/node';
import { bringDown } from '../scripts/stack/down.ts';
import { alone, partsOf, type Extent } from '../scripts/stack/index.ts';
import { isRunning } from '../scripts/stack/process-table.ts';
import { recordedParts, recordOf } from '../scripts/stack/records.ts';
import { consoleReport, type Report } from '../scripts/stack/report.ts';
import { loadSettings } from '../scripts/stack/settings.ts';
import { surroundings } from '../scripts/stack/surroundings.ts';
import { bringUp } from '../scripts/stack/up.ts';

/** What a suite needs to run: `int` the stores, `e2e` everything. */
const extentOf = (suite: string): Extent => (suite === 'e2e' ? 'all' : 'stores');

/** Settings come before the variables that this file sets, or the second suite would take the stack's database for one of yours. */
const settings = loadSettings('test');

const quiet: Report = { ...consoleReport, line: () => undefined };

const running = (): string[] =>
  recordedParts(settings.folder).filter((name) => {
    const record = recordOf(settings.folder, name);
    return record !== undefined && isRunning(record);
  });

/**
 * Vitest's global setup: brings the test stack up as far as the suite needs it and tells the tests where it is. What ran before stays
 * running; what was started here ends with the run, unless BIDLINE_KEEP_STACK=1 keeps it for the next one.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const report = process.env['BIDLINE_VERBOSE'] ? consoleReport : quiet;
  const before = running();
  const failed = await alone(settings, async () => bringUp(settings, await partsOf(settings, extentOf(project.name)), report));
  if (failed.length > 0) throw new Error(`the test stack is not whole: ${failed.join(', ')}`);
  Object.assign(process.env, surroundings(settings));
  return async () => {
    if (process.env['BIDLINE_KEEP_STACK'] === '1') return;
    const ours = running().filter((name) => !before.includes(name));
    await alone(settings, () => bringDown(settings, quiet, ours));
  };
}
