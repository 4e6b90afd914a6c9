import { main, stackArguments } from './cli.ts';
import { alone, partsOf } from './stack/index.ts';
import { end } from './stack/records.ts';
import { consoleReport } from './stack/report.ts';
import { loadSettings } from './stack/settings.ts';
import { bringUp } from './stack/up.ts';

await main(async () => {
  const { stack, words } = stackArguments('restart <part …>   builds parts of a stack anew, ends them and starts them again');
  const settings = loadSettings(stack);
  const all = await partsOf(settings, 'all');
  const parts = all.filter(({ name }) => words.includes(name));
  if (parts.length === 0) throw new Error(`make restart service=… with one of: ${all.map(({ name }) => name).join(', ')}`);
  const failed = await alone(settings, async () => {
    for (const { name } of parts) await end(settings.folder, name);
    return bringUp(settings, parts, consoleReport);
  });
  if (failed.length > 0) process.exitCode = 1;
});
