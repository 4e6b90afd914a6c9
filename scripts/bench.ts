import { helpOr, main } from './cli.ts';
import { bringDown } from './stack/down.ts';
import { alone, partsOf } from './stack/index.ts';
import { consoleReport } from './stack/report.ts';
import { loadSettings } from './stack/settings.ts';
import { surroundings } from './stack/surroundings.ts';
import { bringUp } from './stack/up.ts';

const HELP = `bench   starts the bench stack (its data stay for the next time), loads projects, measures list, open and create, prints a table
  SCALE=0.1   size of the data, 1 = 1,000,000 projects      COUNT=1000   calls per operation
  BIDLINE_KEEP_STACK=1 leaves the stack running.`;

const numberOf = (name: string, otherwise: number): number => {
  const value = Number(process.env[name] || otherwise);
  if (!(value > 0)) throw new Error(`${name} is a number above 0`);
  return value;
};

await main(async () => {
  helpOr(HELP);
  const settings = loadSettings('bench');
  const scale = numberOf('SCALE', 0.1);
  const count = numberOf('COUNT', 1000);
  const failed = await alone(settings, async () => bringUp(settings, await partsOf(settings, 'all'), consoleReport));
  if (failed.length > 0) throw new Error(`not up: ${failed.join(', ')}`);
  Object.assign(process.env, surroundings(settings));
  const { bench } = await import('../test/bench/main.ts');
  try {
    await bench(settings.folder, scale, count);
  } finally {
    if (process.env['BIDLINE_KEEP_STACK'] !== '1') await alone(settings, () => bringDown(settings, consoleReport));
  }
});
