import { readFileSync, writeFileSync } from 'node:fs';
import { accessTable } from './access-table.ts';
import { openApiText } from './document.ts';

const HELP = `usage: node proto/src/openapi/write.ts [--check] [--help]
Writes proto/openapi.yaml and proto/ACCESS.md from the contract; with --check writes nothing and fails when one of them is stale.`;

const FILES = { 'openapi.yaml': openApiText, 'ACCESS.md': accessTable };

const here = (name: string) => new URL(`../../${name}`, import.meta.url);

function current(name: string): string {
  try {
    return readFileSync(here(name), 'utf8');
  } catch {
    return '';
  }
}

function main(flags: readonly string[]): void {
  if (flags.includes('--help')) return console.log(HELP);
  const stale = Object.entries(FILES).filter(([name, make]) => current(name) !== make());
  for (const [name, make] of stale) {
    if (flags.includes('--check')) console.error(`proto/${name} is stale: run npm run openapi and commit it`);
    else writeFileSync(here(name), make());
  }
  if (flags.includes('--check') && stale.length > 0) process.exitCode = 1;
}

main(process.argv.slice(2));
