import { connectDatabase, createLog, knownAnchorOf, proveTrail } from '@bidline/runtime';
import { readConfig } from '../config.ts';
import { allRecords, recordedStates } from '../storage/recorded-states.ts';

/** Proves the projects service's trail whole, or names what is wrong (U-3). An anchor from the log (`n:mac`) may be given as argument. */
async function main(): Promise<void> {
  const config = readConfig();
  const [anchor] = process.argv.slice(2);
  const log = createLog({ service: 'projects', instance: config.instanceId, level: 'error' });
  const database = connectDatabase({ uri: config.mongodbUri, name: config.mongodbDatabase, log });
  await database.reached();
  try {
    process.exitCode = await proveTrail({
      database,
      key: config.trailKey,
      print: (line) => void process.stdout.write(`${line}\n`),
      currentStatesOf: recordedStates(database),
      allRecords: () => allRecords(database),
      knownAnchor: anchor === undefined ? undefined : knownAnchorOf(anchor),
    });
  } finally {
    await database.close();
  }
}

void main();
