import { describe, expect, it } from 'vitest';
import { identify, isRunning, listenersIn, startTimeFromStat } from './process-table.ts';

const stat = (command: string, state: string): string =>
  `4242 (${command}) ${state} 1 4242 4242 0 -1 4194304 100 0 0 0 5 3 0 0 20 0 11 0 987654 1000000 2000 18446744073709551615`;

describe('a process is known by pid and start time', () => {
  it.each([
    { command: 'java', state: 'S', startTime: '987654' },
    { command: 'odd ) name (', state: 'R', startTime: '987654' },
    { command: 'ended', state: 'Z', startTime: undefined },
  ])('$command in state $state started at $startTime', ({ command, state, startTime }) => {
    expect(startTimeFromStat(stat(command, state))).toBe(startTime);
  });

  it('this one runs; its pid with another start time, used again, is another process', () => {
    const own = identify(process.pid);
    expect(own).toBeDefined();
    expect(isRunning(own!)).toBe(true);
    expect(isRunning({ pid: process.pid, startTime: '1' })).toBe(false);
    expect(identify(2 ** 22 + 1)).toBeUndefined();
  });
});

describe('who holds a port', () => {
  const table = [
    '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode',
    '   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 111 1',
    '   1: 0100007F:1F90 0100007F:C001 01 00000000:00000000 00:00000000 00000000     0        0 222 1',
    '   2: 0100007F:1F91 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 333 1',
  ].join('\n');

  it.each([
    { port: 8080, inodes: ['111'] },
    { port: 8081, inodes: ['333'] },
    { port: 8082, inodes: [] },
  ])('$port: $inodes', ({ port, inodes }) => {
    expect(listenersIn(table, port)).toEqual(inodes);
  });
});
