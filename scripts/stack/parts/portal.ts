import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { textOf, writeWhole } from '../files.ts';
import { withLock } from '../lock.ts';
import type { Part } from '../part.ts';
import { runOrThrow } from '../run.ts';
import type { StackSettings } from '../settings.ts';

const SOURCES = ['frontend/**/*', 'services/kernel/src/**/*', 'proto/bidline/**/*.proto', 'package-lock.json'];
const NO_SOURCE = /(^|\/)(node_modules|dist|coverage)\/|\.spec\.ts$/;

const digestOfSources = (root: string): string => {
  const files = globSync(SOURCES, { cwd: root }).filter((file) => !NO_SOURCE.test(file) && statSync(join(root, file)).isFile());
  const digest = createHash('sha256');
  for (const file of files.sort()) digest.update(`${file}\n`).update(readFileSync(join(root, file)));
  return digest.digest('hex');
};

const stampPath = (root: string): string => join(root, '.local', 'portal.sources');

/** Which sources the files in frontend/dist were built from; empty: none yet. */
export const portalBuild = (root: string): string => textOf(stampPath(root)) ?? '';

/** Builds the portal's files unless those in frontend/dist are of the present sources; answers which of both it was. */
export const buildPortal = (root: string): Promise<'built' | 'is up to date'> =>
  withLock(
    join(root, '.local', 'portal.lock'),
    () => undefined,
    async () => {
      const digest = digestOfSources(root);
      if (portalBuild(root) === digest && existsSync(join(root, 'frontend', 'dist', 'index.html'))) return 'is up to date';
      const vite = join(root, 'node_modules', '.bin', 'vite');
      await runOrThrow(vite, ['build'], { cwd: join(root, 'frontend'), env: { NODE_ENV: 'production' } });
      writeWhole(stampPath(root), digest);
      return 'built';
    },
  );

/** The portal's static files; the gateway serves them, so nothing runs. */
export const portalPart = (settings: StackSettings): Part => ({
  name: 'portal',
  needs: [],
  about: 'frontend/dist',
  ports: [],
  prepare: () => buildPortal(settings.root),
  healthy: async () => existsSync(join(settings.root, 'frontend', 'dist', 'index.html')),
  patience: 1,
});
