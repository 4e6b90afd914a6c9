import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { borrow, keep } from './borrow.ts';
import { bringDown } from './down.ts';
import { remove, textOf, writeWhole } from './files.ts';
import { awaited, listens } from './health.ts';
import { withLock } from './lock.ts';
import type { Launch, Part } from './part.ts';
import { identify, isRunning } from './process-table.ts';
import { recordOf } from './records.ts';
import type { Report } from './report.ts';
import { settingsOf, type StackSettings } from './settings.ts';
import { bringUp } from './up.ts';

const LISTENER = `require('node:net').createServer().listen(Number(process.env.PORT), '127.0.0.1'); console.log('listening');`;

let settings: StackSettings;
let lines: string[];
const report: Report = {
  line: (part, text) => void lines.push(`${part}: ${text}`),
  problem: (part, text) => void lines.push(`✗ ${part}: ${text}`),
};

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

/** A part that listens on the gateway's port; `code` is what its process runs. */
const part = (code = LISTENER, more: Partial<Part> = {}): Part => {
  const port = settings.ports.GATEWAY_PORT;
  const launch: Launch = { command: process.execPath, args: ['-e', code], env: { PORT: String(port) }, cwd: settings.folder };
  return {
    name: 'gateway',
    needs: [],
    about: 'a listener',
    ports: ['GATEWAY_PORT'],
    prepare: () => Promise.resolve(launch),
    healthy: () => listens(port),
    patience: 20,
    ...more,
  };
};

beforeEach(async () => {
  const root = mkdtempSync(join(tmpdir(), 'bidline-stack-'));
  settings = settingsOf('demo', root, {}, { GATEWAY_PORT: String(await freePort()) });
  writeWhole(join(settings.folder, 'settings.env'), '');
  lines = [];
});

afterEach(async () => {
  await bringDown(settings, report);
  remove(settings.root);
});

describe('a stack', () => {
  it('started twice changes nothing the second time', async () => {
    expect(await bringUp(settings, [part()], report)).toEqual([]);
    const first = recordOf(settings.folder, 'gateway');
    expect(await bringUp(settings, [part()], report)).toEqual([]);
    expect(recordOf(settings.folder, 'gateway')).toEqual(first);
    expect(lines).toEqual(['gateway: a listener · started', 'gateway: a listener · runs already']);
  });

  it('starts a part anew when its code or settings changed', async () => {
    await bringUp(settings, [part()], report);
    const first = recordOf(settings.folder, 'gateway');
    await bringUp(settings, [part(`${LISTENER} // new`)], report);
    expect(recordOf(settings.folder, 'gateway')?.pid).not.toBe(first?.pid);
    expect(isRunning(first!)).toBe(false);
    expect(lines.at(-1)).toContain('started anew');
  });

  it('names a part that died with the end of its log, and starts it again', async () => {
    await bringUp(settings, [part()], report);
    const record = recordOf(settings.folder, 'gateway')!;
    process.kill(record.pid, 'SIGKILL');
    await awaited(() => Promise.resolve(!isRunning(record)), 5);
    expect(await bringUp(settings, [part()], report)).toEqual([]);
    expect(lines.slice(1)).toEqual([
      expect.stringMatching(/✗ gateway: had died[^]*\| listening/),
      expect.stringContaining('started again'),
    ]);
  });

  it('says why a part does not start, and does not start what needs it', async () => {
    const dependent = part(LISTENER, { name: 'portal', needs: ['gateway'] });
    const failed = await bringUp(settings, [part("console.error('no such setting'); process.exit(1)"), dependent], report);
    expect(failed.toSorted()).toEqual(['gateway', 'portal']);
    expect(lines[0]).toMatch(/ended while starting[^]*\| no such setting/);
    expect(lines[1]).toContain('needs gateway');
  });

  it('names a taken port, its setting and its holder', async () => {
    const port = settings.ports.GATEWAY_PORT;
    const stranger = createServer().listen(port, '127.0.0.1');
    try {
      expect(await bringUp(settings, [part()], report)).toEqual(['gateway']);
      expect(lines[0]).toMatch(new RegExp(`port ${port} is taken by .*\\(pid ${process.pid}\\).*GATEWAY_PORT=`));
    } finally {
      stranger.close();
    }
  });

  it('is ended without touching a process that got the pid of one of ours', async () => {
    const record = { pid: process.pid, startTime: '1', fingerprint: 'x' };
    writeWhole(join(settings.folder, 'pids', 'gateway.json'), JSON.stringify(record));
    await bringDown(settings, report);
    expect(lines).toEqual(['gateway: was not running']);
    expect(identify(process.pid)).toBeDefined();
  });
});

describe('a stack borrowed for tests', () => {
  const running = (): boolean => {
    const record = recordOf(settings.folder, 'gateway');
    return record !== undefined && isRunning(record);
  };

  it('ends with the last run that uses it', async () => {
    const first = await borrow(settings, [part()], report);
    const second = await borrow(settings, [part()], report);
    await first();
    expect(running()).toBe(true);
    await second();
    expect(running()).toBe(false);
  });

  it('stays when it ran before, or was kept meanwhile', async () => {
    await bringUp(settings, [part()], report);
    await (
      await borrow(settings, [part()], report)
    )();
    expect(running()).toBe(true);
    await bringDown(settings, report);
    const giveBack = await borrow(settings, [part()], report);
    keep(settings);
    await giveBack();
    expect(running()).toBe(true);
  });
});

describe('a lock', () => {
  it('lets one in after the other, and is taken over from a holder that ended', async () => {
    const path = join(settings.folder, 'lock');
    writeWhole(path, JSON.stringify({ pid: process.pid, startTime: '1' }));
    let inside = 0;
    const work = async (): Promise<number> => {
      inside += 1;
      await new Promise((resolve) => setImmediate(resolve));
      return inside--;
    };
    const seen = await Promise.all([1, 2, 3].map(() => withLock(path, () => undefined, work)));
    expect(seen).toEqual([1, 1, 1]);
    expect(textOf(path)).toBeUndefined();
  });
});
