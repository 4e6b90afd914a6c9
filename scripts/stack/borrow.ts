import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bringDown } from './down.ts';
import { remove, textOf, writeWhole } from './files.ts';
import { alone } from './index.ts';
import type { Part } from './part.ts';
import { identify, isRunning, type ProcessIdentity } from './process-table.ts';
import { recordedParts, recordOf } from './records.ts';
import type { Report } from './report.ts';
import type { StackSettings } from './settings.ts';
import { bringUp } from './up.ts';

/** One file per run that uses the stack, one per part that was started for such a run. */
const borrowersFolder = (settings: StackSettings): string => join(settings.folder, 'borrowers');
const lentFolder = (settings: StackSettings): string => join(settings.folder, 'lent');

const namesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};

const runningParts = (settings: StackSettings): string[] =>
  recordedParts(settings.folder).filter((name) => {
    const record = recordOf(settings.folder, name);
    return record !== undefined && isRunning(record);
  });

/** Whether another run still uses the stack; files of runs that ended without a word are cleared away. */
const isBorrowed = (settings: StackSettings): boolean => {
  const folder = borrowersFolder(settings);
  const live = namesIn(folder).filter((name) => {
    const runs = isRunning(JSON.parse(textOf(join(folder, name)) ?? '{"pid":0,"startTime":""}') as ProcessIdentity);
    if (!runs) remove(join(folder, name));
    return runs;
  });
  return live.length > 0;
};

/** From now on the stack's parts stay when the runs that use it end. */
export const keep = (settings: StackSettings): void => remove(lentFolder(settings));

/**
 * Brings a stack up for one run of tests and answers how to give it back. What ran before stays; what was started for tests ends with
 * the last run that uses it. Throws when a part does not come up.
 */
export const borrow = async (settings: StackSettings, parts: readonly Part[], report: Report): Promise<() => Promise<void>> => {
  const own = join(borrowersFolder(settings), `${process.pid}-${randomUUID()}`);
  await alone(settings, async () => {
    writeWhole(own, JSON.stringify(identify(process.pid)));
    const before = runningParts(settings);
    const failed = await bringUp(settings, parts, report);
    for (const name of runningParts(settings)) if (!before.includes(name)) writeWhole(join(lentFolder(settings), name), '');
    if (failed.length === 0) return;
    remove(own);
    throw new Error(`the ${settings.stack} stack is not whole: ${failed.join(', ')}`);
  });
  return () =>
    alone(settings, async () => {
      remove(own);
      if (isBorrowed(settings)) return;
      const lent = namesIn(lentFolder(settings));
      if (lent.length > 0) await bringDown(settings, report, lent);
      keep(settings);
    });
};
