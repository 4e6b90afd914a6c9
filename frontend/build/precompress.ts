import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const COMPRESSIBLE = /\.(js|css|html|svg|json)$/;
/** Below this a compressed file saves less than its own request overhead. */
const WORTHWHILE_BYTES = 512;

async function precompressFile(path: string): Promise<void> {
  const bytes = await readFile(path);
  if (bytes.length < WORTHWHILE_BYTES) return;
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  await Promise.all([
    brotli(bytes, { params }).then((small) => writeFile(`${path}.br`, small)),
    zip(bytes, { level: 9 }).then((small) => writeFile(`${path}.gz`, small)),
  ]);
}

/** Writes `.br` and `.gz` beside every text file of the build, so that the gateway compresses nothing while it serves. */
export function precompress(): Plugin {
  let outDir = 'dist';
  return {
    name: 'bidline-precompress',
    apply: 'build',
    configResolved: (config) => {
      outDir = config.build.outDir;
    },
    writeBundle: async () => {
      const files = await readdir(outDir, { recursive: true, withFileTypes: true });
      for (const file of files) if (file.isFile() && COMPRESSIBLE.test(file.name)) await precompressFile(join(file.parentPath, file.name));
    },
  };
}
