import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The service's name from the package that holds its main file: `projects` of `@bidline/projects`. */
export function serviceNameOf(mainFile = ''): string {
  for (let folder = dirname(mainFile); folder !== dirname(folder); folder = dirname(folder)) {
    const file = join(folder, 'package.json');
    if (existsSync(file)) return (JSON.parse(readFileSync(file, 'utf8')) as { name: string }).name.replace(/^@[^/]+\//, '');
  }
  return 'unnamed';
}
