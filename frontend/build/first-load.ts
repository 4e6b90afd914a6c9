import { gzipSync } from 'node:zlib';
import type { Plugin, Rollup } from 'vite';

/** Budget of portal.md: what a browser loads before the first page can be used. */
const BUDGET_KILOBYTES = 350;

type Bundle = Rollup.OutputBundle;

/** Names of a chunk, of everything that it imports at once, and of their style sheets. */
function closure(bundle: Bundle, name: string, seen: Set<string>): Set<string> {
  const chunk = bundle[name];
  if (seen.has(name) || chunk?.type !== 'chunk') return seen;
  seen.add(name);
  for (const next of chunk.imports) closure(bundle, next, seen);
  for (const sheet of (chunk as { viteMetadata?: { importedCss: Set<string> } }).viteMetadata?.importedCss ?? []) seen.add(sheet);
  return seen;
}

function gzipBytes(bundle: Bundle, name: string): number {
  const file = bundle[name];
  if (!file) return 0;
  return gzipSync(file.type === 'chunk' ? file.code : file.source, { level: 9 }).length;
}

/** Prints the gzip size of the first load (entry and the pages named by the end of their path) and fails the build beyond the budget. */
export function firstLoadBudget(pages: readonly string[]): Plugin {
  return {
    name: 'bidline-first-load',
    apply: 'build',
    writeBundle: (_options, bundle) => {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const wanted = chunks.filter((chunk) => chunk.isEntry || pages.some((page) => chunk.facadeModuleId?.endsWith(page)));
      if (wanted.length !== pages.length + 1) throw new Error(`first load: expected ${pages.length + 1} chunks, found ${wanted.length}`);
      const files = new Set<string>();
      for (const chunk of wanted) closure(bundle, chunk.fileName, files);
      const kilobytes = [...files].reduce((sum, name) => sum + gzipBytes(bundle, name), 0) / 1024;
      const said = `first load: ${kilobytes.toFixed(1)} KB gzip in ${files.size} files (budget ${BUDGET_KILOBYTES} KB)`;
      if (kilobytes > BUDGET_KILOBYTES) throw new Error(said);
      process.stdout.write(`${said}\n`);
    },
  };
}
