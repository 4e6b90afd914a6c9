import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { isMain, helpOr } from './cli.ts';
import { serviceNames } from './stack/services.ts';

/** Everything from node_modules stays there; the repository's own packages are bundled from their sources. */
const foreignPackagesStay: Plugin = {
  name: 'foreign-packages-stay',
  setup: (bundler) => {
    bundler.onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' || path.startsWith('@bidline/') ? undefined : { path, external: true },
    );
  },
};

const OPTIONS = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node24',
  sourcemap: true,
  logLevel: 'silent',
  keepNames: true,
  outExtension: { '.js': '.cjs' },
  plugins: [foreignPackagesStay],
  // In a CommonJS bundle a module's own address is the bundle's.
  banner: { js: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
  define: { 'import.meta.url': 'importMetaUrl', 'import.meta.dirname': '__dirname', 'import.meta.filename': '__filename' },
} satisfies BuildOptions;

const commandsOf = (folder: string): [string, string][] => {
  const commands = join(folder, 'src', 'commands');
  if (!existsSync(commands)) return [];
  const files = readdirSync(commands).filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'));
  return files.map((name) => [name.slice(0, -3), join(commands, name)]);
};

/**
 * Bundles a service or the gateway: dist/main.cjs, dist/telemetry.cjs (to be required before it) and dist/<command>.cjs for each of
 * src/commands. Answers a digest of the result. Throws with esbuild's messages when the sources do not bundle.
 */
export const buildPackage = async (root: string, name: string): Promise<string> => {
  const folder = join(root, name);
  const entryPoints = {
    main: join(folder, 'src', 'main.ts'),
    telemetry: '@bidline/runtime/telemetry',
    ...Object.fromEntries(commandsOf(folder)),
  };
  await build({ ...OPTIONS, absWorkingDir: folder, entryPoints, outdir: join(folder, 'dist') });
  const digest = createHash('sha256');
  for (const entry of Object.keys(entryPoints)) digest.update(readFileSync(join(folder, 'dist', `${entry}.cjs`)));
  return digest.digest('hex').slice(0, 16);
};

if (isMain(import.meta)) {
  helpOr('build [package …]   bundles services and gateway into their dist/ (all of them when none is named)');
  const root = join(import.meta.dirname, '..');
  const named = process.argv.slice(2);
  const all = [...serviceNames(root).map((name) => join('services', name)), 'gateway'];
  for (const name of named.length > 0 ? named : all) console.log(`${name}  ${await buildPackage(root, name)}`);
}
