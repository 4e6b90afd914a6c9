import { globSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { cruise } from 'dependency-cruiser';
import type { ICruiseOptions, ICruiseResult } from 'dependency-cruiser';

const HELP = `usage: node scripts/layers.ts [--help]
Checks the layers of .dependency-cruiser.cjs over every source file (.ts and .vue). Fails on a forbidden import, and when a source file
was not looked at: a check that sees nothing must not pass.`;

const FOLDERS = ['proto/src', 'services', 'gateway/src', 'frontend/src', 'scripts', 'test', 'deploy'];
const SOURCES = FOLDERS.map((folder) => `${folder}/**/*.{ts,vue}`);
const NO_SOURCE = /(^|\/)(node_modules|dist|gen)\/|\.d\.ts$/;

/** What a check of the layers found. */
export interface LayersReport {
  /** Source files under `root`. */
  readonly files: number;
  /** Source files that the cruise did not look at; anything here is a failure. */
  readonly unseen: readonly string[];
  /** Forbidden imports, one line each. */
  readonly violations: readonly string[];
}

/** Cruises every source file under `root` by the rules of this repository. */
export async function checkLayers(root: string): Promise<LayersReport> {
  const files = globSync(SOURCES, { cwd: root }).filter((file) => !NO_SOURCE.test(file));
  const rules = createRequire(import.meta.url)('../.dependency-cruiser.cjs') as { forbidden: never[]; options: ICruiseOptions };
  const { forbidden, options } = rules;
  const cruised = await cruise(files, { ...options, ruleSet: { forbidden }, validate: true, baseDir: root });
  const { modules, summary } = cruised.output as ICruiseResult;
  const seen = new Set(modules.filter((module) => !module.couldNotResolve).map((module) => module.source));
  return {
    files: files.length,
    unseen: files.filter((file) => !seen.has(file)),
    violations: summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`),
  };
}

async function main(): Promise<void> {
  if (process.argv.includes('--help')) return console.log(HELP);
  const report = await checkLayers(path.resolve(import.meta.dirname, '..'));
  for (const line of report.violations) console.error(line);
  for (const file of report.unseen) console.error(`not looked at: ${file}`);
  console.log(`layers: ${report.files} files, ${report.violations.length} forbidden imports, ${report.unseen.length} not looked at`);
  process.exitCode = report.files === 0 || report.violations.length + report.unseen.length > 0 ? 1 : 0;
}

if (import.meta.main) await main();
