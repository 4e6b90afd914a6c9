import { join } from 'node:path';
import { remove, textOf } from '../stack/files.ts';
import { run } from '../stack/run.ts';
import type { Outcome, Step } from './step.ts';

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly testResults: readonly { name: string; status: string; assertionResults: readonly unknown[] }[];
}

/** The counts in Vitest's JSON report. A file that could not even be loaded fails as one, and so does each skipped test: none is let off. */
export const countsOf = (report: VitestReport): Pick<Outcome, 'passed' | 'failed'> => {
  const unloaded = report.testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0);
  return { passed: report.numPassedTests, failed: report.numFailedTests + report.numPendingTests + unloaded.length };
};

interface SuiteOptions {
  /** Folder with the Vitest configuration; default: the root. */
  readonly folder?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Shows the tests as they run. */
  readonly live?: boolean;
}

/** A Vitest project as a step. It fails when it ran no test at all or ended badly without a failed test. */
export const suite = (root: string, project: string, options: SuiteOptions = {}): Step => ({
  name: project,
  run: async () => {
    const file = join(root, '.local', 'reports', `${project}.json`);
    remove(file);
    const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const onOutput = (text: string): void => {
      if (options.live === true) process.stdout.write(text);
    };
    const cwd = join(root, options.folder ?? '.');
    const { code, output } = await run(join(root, 'node_modules/.bin/vitest'), args, { cwd, env: options.env ?? {}, onOutput });
    const text = textOf(file);
    if (text === undefined) return { passed: 0, failed: 1, output };
    const { passed, failed } = countsOf(JSON.parse(text) as VitestReport);
    const bad = failed === 0 && (code !== 0 || passed === 0) ? 1 : 0;
    return { passed, failed: failed + bad, output: options.live === true ? '' : output };
  },
});
