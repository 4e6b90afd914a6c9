import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes a file whole or not at all (temporary file, then rename), making its folder. */
export const writeWhole = (path: string, text: string, mode = 0o644): void => {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  writeFileSync(temporary, text, { mode });
  renameSync(temporary, path);
};

/** A file's text, or undefined when it cannot be read. */
export const textOf = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
};

/** Removes a file or a folder with all in it; nothing there is fine. */
export const remove = (path: string): void => rmSync(path, { recursive: true, force: true });

/** The last lines of a log, for the message that says why a part died. */
export const lastLines = (path: string, count: number): string[] => (textOf(path) ?? '').trimEnd().split('\n').slice(-count);
