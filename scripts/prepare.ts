import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { textOf, writeWhole } from './stack/files.ts';
import { withLock } from './stack/lock.ts';
import { runOrThrow } from './stack/run.ts';

// Runs before there are any npm packages: imports Node's own modules and such files only.

interface Lockfile {
  readonly packages: Readonly<Record<string, { version?: string; link?: boolean; optional?: boolean; devOptional?: boolean }>>;
}

/**
 * Whether the installed packages are those of the lockfile: npm's own record of what it installed holds the same versions.
 * Packages for other platforms may be missing.
 */
export const isInstalled = (lockfile: string, installed: string | undefined): boolean => {
  if (installed === undefined) return false;
  const wanted = (JSON.parse(lockfile) as Lockfile).packages;
  const there = (JSON.parse(installed) as Lockfile).packages;
  const missing = Object.entries(wanted)
    .filter(([path, { optional, devOptional }]) => path.includes('node_modules/') && !optional && !devOptional)
    .some(([path, { version, link }]) => there[path]?.version !== version || there[path]?.link !== link);
  const surplus = Object.keys(there).some((path) => wanted[path] === undefined);
  return !missing && !surplus;
};

/** A digest of what the generated code is made from: the contract, the generator's settings, the generator. */
export const contractDigest = (root: string): string => {
  const protos = globSync('proto/bidline/**/*.proto', { cwd: root }).sort();
  const builders = globSync('proto/src/build/*.ts', { cwd: root }).sort();
  const digest = createHash('sha256');
  for (const file of [...protos, ...builders, 'buf.yaml', 'buf.gen.yaml', 'package.json']) {
    digest.update(`${file}\n`).update(readFileSync(join(root, file)));
  }
  return digest.digest('hex');
};

/** Makes a checkout runnable: `npm ci` when the lockfile asks for something else than is there, stubs when the contract changed. */
export const prepare = async (root: string): Promise<void> => {
  const installed = (): boolean =>
    isInstalled(readFileSync(join(root, 'package-lock.json'), 'utf8'), textOf(join(root, 'node_modules/.package-lock.json')));
  const stamp = join(root, 'proto/gen/.contract');
  const generated = (): boolean => textOf(stamp) === contractDigest(root);
  if (installed() && generated()) return;
  const waiting = (holder: number): void => console.log(`  waiting: process ${holder} prepares this checkout`);
  await withLock(join(root, '.local/prepare.lock'), waiting, async () => {
    if (!installed()) {
      console.log('  npm           installs the packages of package-lock.json');
      await runOrThrow('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root });
    }
    if (!generated()) {
      console.log('  proto         generates stubs from the contract');
      await runOrThrow('npm', ['run', '--silent', 'proto'], { cwd: root });
      writeWhole(stamp, contractDigest(root));
    }
  });
};

if (import.meta.main) {
  if (process.argv.includes('--help')) {
    console.log('prepare   installs npm packages and generates code where they are not up to date (every make verb does it first)');
  } else {
    await prepare(join(import.meta.dirname, '..')).catch((error: unknown) => {
      console.error(`✗ ${error instanceof Error ? error.message : String(error)}`);
      process.exitCode = 1;
    });
  }
}
