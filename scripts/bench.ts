import { helpOr, main } from './cli.ts';
import { alone, partsOf } from './stack/index.ts';
import { consoleReport } from './stack/report.ts';
import { loadSettings } from './stack/settings.ts';
import { surroundings } from './stack/surroundings.ts';
import { bringUp } from './stack/up.ts';

const HELP = `bench   brings the bench stack up, loads data (kept for the next run), measures list, open and create through the gateway
  SCALE=0.1   share of the full size of 1,000,000 projects (default 0.1)
  COUNT=1000  operations of each kind (default 1000)
The stack stays up; \`make down stack=bench\` ends it.`;

await main(async () => {
  helpOr(HELP);
  const settings = loadSettings('bench');
  const failed = await alone(settings, async () => bringUp(settings, await partsOf(settings, 'all'), consoleReport));
  if (failed.length > 0) throw new Error(`the bench stack is not whole: ${failed.join(', ')}`);
  Object.assign(process.env, surroundings(settings));
  const { bench } = await import('../test/bench/main.ts');
  await bench(settings.folder, Number(process.env['SCALE'] || 0.1), Number(process.env['COUNT'] || 1000));
});
