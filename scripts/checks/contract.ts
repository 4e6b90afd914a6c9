import { mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { remove } from '../stack/files.ts';
import { run, runOrThrow } from '../stack/run.ts';
import { one, type Outcome } from './step.ts';

const CONTRACT = ['proto/bidline', 'buf.yaml'];

const git = async (root: string, ...args: string[]): Promise<string | undefined> => {
  const { code, output } = await run('git', args, { cwd: root });
  return code === 0 ? output.trim() : undefined;
};

/**
 * What the contract must stay compatible with, the last landed one: the last commit while files are changed, else where this branch left
 * main, else (on main) the commit before. Undefined in a history without one.
 */
const landed = async (root: string): Promise<string | undefined> => {
  if (await git(root, 'status', '--porcelain', '--', ...CONTRACT)) return git(root, 'rev-parse', 'HEAD');
  const head = await git(root, 'rev-parse', 'HEAD');
  for (const main of ['origin/main', 'main']) {
    const base = await git(root, 'merge-base', 'HEAD', main);
    if (base !== undefined && base !== head) return base;
  }
  return git(root, 'rev-parse', '--verify', 'HEAD~1');
};

/** Refuses a contract that breaks those who use the last landed one. That one is unpacked beside a link to node_modules, whence its imports come. */
export const breakingCheck = async (root: string): Promise<Outcome> => {
  const base = await landed(root);
  if (base === undefined || !(await git(root, 'ls-tree', '--name-only', base, 'buf.yaml'))) return one(true, 'no earlier contract');
  const folder = mkdtempSync(join(tmpdir(), 'bidline-contract-'));
  try {
    const archive = join(folder, 'contract.tar');
    await runOrThrow('git', ['archive', '-o', archive, base, ...CONTRACT], { cwd: root });
    await runOrThrow('tar', ['-xf', archive, '-C', folder]);
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    const { code, output } = await run(join(root, 'node_modules/.bin/buf'), ['breaking', '--against', folder], { cwd: root });
    return one(code === 0, output);
  } finally {
    remove(folder);
  }
};
