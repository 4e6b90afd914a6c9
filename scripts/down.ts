import { main, stackArguments } from './cli.ts';
import { bringDown } from './stack/down.ts';
import { alone } from './stack/index.ts';
import { consoleReport } from './stack/report.ts';
import { recordedParts } from './stack/records.ts';
import { loadSettings } from './stack/settings.ts';

await main(async () => {
  const { stack, words } = stackArguments('down [part …]   ends what `up` started in a stack, and nothing else; data stay');
  const settings = loadSettings(stack);
  if (recordedParts(settings.folder).length === 0) console.log(`Stack ${stack}: nothing runs that was started here.`);
  await alone(settings, () => bringDown(settings, consoleReport, words.length > 0 ? words : undefined));
});
