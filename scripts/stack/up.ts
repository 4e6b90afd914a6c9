import { setTimeout as pause } from 'node:timers/promises';
import { lastLines } from './files.ts';
import { awaited, listens } from './health.ts';
import type { Launch, Part } from './part.ts';
import { holderOf, isRunning } from './process-table.ts';
import { end, fingerprintOf, logPath, recordOf, start } from './records.ts';
import type { Report } from './report.ts';
import type { StackSettings } from './settings.ts';

const LOG_LINES = 15;

/** What a part that runs already may take to answer before it counts as hung, in seconds. */
const RUNNING_PATIENCE = 20;

const indented = (lines: readonly string[]): string => lines.map((line) => `    | ${line}`).join('\n');

const withLog = (text: string, settings: StackSettings, part: string): string =>
  `${text}; the end of its log (make logs service=${part}):\n${indented(lastLines(logPath(settings.folder, part), LOG_LINES))}`;

/** Refuses a port that another process holds, naming port, setting and holder. A port in passing use gets two seconds to be free. */
const claimPorts = async (settings: StackSettings, part: Part): Promise<void> => {
  for (const setting of part.ports) {
    const port = settings.ports[setting];
    if (await awaited(async () => !(await listens(port)), 2)) continue;
    const holder = holderOf(port) ?? 'a process that this user may not see';
    throw new Error(
      `port ${port} is taken by ${holder}. End it, or choose another port: ${setting}=… in .local/${settings.stack}/settings.env or the environment`,
    );
  }
};

const startAndAwait = async (settings: StackSettings, part: Part, launch: Launch): Promise<void> => {
  await claimPorts(settings, part);
  await launch.beforeStart?.();
  const process = await start(settings.folder, part.name, launch);
  if (await awaited(part.healthy, part.patience, () => !isRunning(process))) return;
  if (isRunning(process)) throw new Error(withLog(`not healthy after ${part.patience} s`, settings, part.name));
  await end(settings.folder, part.name);
  throw new Error(withLog('ended while starting', settings, part.name));
};

/** Brings one part up and says how: 'runs already', 'started', or why it was started anew. */
const bring = async (settings: StackSettings, part: Part, report: Report): Promise<string> => {
  const launch = await part.prepare((text) => report.line(part.name, text));
  if (typeof launch === 'string') {
    if (await awaited(part.healthy, RUNNING_PATIENCE)) return launch;
    throw new Error('does not answer');
  }
  const record = recordOf(settings.folder, part.name);
  if (record !== undefined && !isRunning(record)) {
    report.problem(part.name, withLog('had died', settings, part.name));
    await startAndAwait(settings, part, launch);
    return 'started again after it had died';
  }
  if (record !== undefined && record.fingerprint === fingerprintOf(launch)) {
    if (await awaited(part.healthy, RUNNING_PATIENCE, () => !isRunning(record))) return 'runs already';
    throw new Error(withLog(`runs (pid ${record.pid}) but is not healthy; make restart service=${part.name}`, settings, part.name));
  }
  if (record !== undefined) await end(settings.folder, part.name);
  await startAndAwait(settings, part, launch);
  return record === undefined ? 'started' : 'started anew, its code or settings had changed';
};

/**
 * Brings parts up, each as soon as those it needs are healthy, and reports a line for each. Parts that run and are as they should be
 * stay untouched. Answers the names of those that could not be brought up.
 */
export const bringUp = async (settings: StackSettings, parts: readonly Part[], report: Report): Promise<string[]> => {
  const failed = new Set<string>();
  const done = new Set<string>();
  const names = new Set(parts.map(({ name }) => name));
  const one = async (part: Part): Promise<void> => {
    const needs = part.needs.filter((need) => names.has(need));
    while (!needs.every((need) => done.has(need))) await pause(20);
    const began = Date.now();
    try {
      const missing = needs.find((need) => failed.has(need));
      if (missing !== undefined) throw new Error(`not started, because it needs ${missing}`);
      const how = await bring(settings, part, report);
      const changed = await part.settle?.();
      report.line(part.name, [part.about, how, changed].filter((text) => text !== undefined).join(' · '), (Date.now() - began) / 1000);
    } catch (error) {
      failed.add(part.name);
      report.problem(part.name, error instanceof Error ? error.message : String(error));
    } finally {
      done.add(part.name);
    }
  };
  await Promise.all(parts.map(one));
  return [...failed];
};
