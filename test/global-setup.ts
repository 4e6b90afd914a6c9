import type { TestProject } from 'vitest/node';
import { borrow, keep } from '../scripts/stack/borrow.ts';
import { partsOf, type Extent } from '../scripts/stack/index.ts';
import { consoleReport, type Report } from '../scripts/stack/report.ts';
import { loadSettings } from '../scripts/stack/settings.ts';
import { surroundings } from '../scripts/stack/surroundings.ts';

/** What a suite needs to run: `int` the stores, `e2e` everything. */
const extentOf = (suite: string): Extent => (suite === 'e2e' ? 'all' : 'stores');

/** Settings come before the variables that this file sets, or the second suite would take the stack's database for one of yours. */
const settings = loadSettings('test');

const quiet: Report = { ...consoleReport, line: () => undefined };

/**
 * Vitest's global setup: brings the test stack up as far as the suite needs it and tells the tests where it is. What ran before stays
 * running; what was started here ends with the last run that uses it, unless BIDLINE_KEEP_STACK=1 keeps it for the next one.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const parts = await partsOf(settings, extentOf(project.name));
  const giveBack = await borrow(settings, parts, process.env['BIDLINE_VERBOSE'] ? consoleReport : quiet);
  if (process.env['BIDLINE_KEEP_STACK'] === '1') keep(settings);
  Object.assign(process.env, surroundings(settings));
  return giveBack;
}
