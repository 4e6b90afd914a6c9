import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { remove } from './files.ts';
import { withLock } from './lock.ts';

/**
 * A folder of the per-user cache, made on first use: filled beside its place and renamed, so that one that exists is whole.
 * `name` carries the version; `fill` gets the folder to fill.
 */
export const cached = async (cache: string, name: string, fill: (folder: string) => Promise<void>): Promise<string> => {
  const place = join(cache, name);
  if (existsSync(place)) return place;
  mkdirSync(cache, { recursive: true });
  const wait = (holder: number): void => console.log(`  waiting: process ${holder} is filling the cache with ${name}`);
  return withLock(`${place}.lock`, wait, async () => {
    if (existsSync(place)) return place;
    const temporary = join(cache, `.${name}.${process.pid}`);
    remove(temporary);
    try {
      await fill(temporary);
      renameSync(temporary, place);
    } finally {
      remove(temporary);
    }
    return place;
  });
};
