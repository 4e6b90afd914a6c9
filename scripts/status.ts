import { main, stackArguments } from './cli.ts';
import { awaited } from './stack/health.ts';
import { partsOf } from './stack/index.ts';
import type { Part } from './stack/part.ts';
import { isRunning } from './stack/process-table.ts';
import { recordOf } from './stack/records.ts';
import { consoleReport } from './stack/report.ts';
import { loadSettings, type StackSettings } from './stack/settings.ts';

const stateOf = async (settings: StackSettings, part: Part): Promise<string> => {
  const record = recordOf(settings.folder, part.name);
  const healthy = await awaited(part.healthy, 0);
  if (record === undefined) return healthy ? 'answers, but was not started here' : 'does not run';
  if (!isRunning(record)) return `died (make logs service=${part.name})`;
  return `${healthy ? 'healthy' : 'runs, not healthy'}, pid ${record.pid}`;
};

await main(async () => {
  const { stack } = stackArguments('status   says of each part of a stack whether it runs and is healthy');
  const settings = loadSettings(stack);
  for (const part of (await partsOf(settings, 'all')).filter(({ name }) => name !== 'portal')) {
    consoleReport.line(part.name, `${part.about} · ${await stateOf(settings, part)}`);
  }
});
