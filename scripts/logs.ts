import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { main, stackArguments } from './cli.ts';
import { logPath } from './stack/records.ts';
import { recordedParts } from './stack/records.ts';
import { loadSettings } from './stack/settings.ts';

await main(async () => {
  const { stack, words } = stackArguments("logs <part>   shows the end of a part's log and follows it");
  const settings = loadSettings(stack);
  const part = words[0];
  if (part === undefined || !existsSync(logPath(settings.folder, part))) {
    throw new Error(`make logs service=… with one of: ${recordedParts(settings.folder).join(', ') || 'nothing has been started yet'}`);
  }
  spawn('tail', ['-n', '50', '-F', logPath(settings.folder, part)], { stdio: 'inherit' });
});
