import { connectDatabase, createLog, knownAnchorOf, loadConfig, proveTrail } from '@bidline/runtime';
import { settings } from '../config.ts';
import { allRecords, recordedStates } from '../storage/recorded-states.ts';

/** Proves the projects service's trail whole, or names what is wrong (U-3). An anchor from the log (`n:mac`) may be given as argument. */
async function main(): Promise<void> {
  const config = loadConfig(settings, process.env);
  const [anchor] = process.argv.slice(2);
  const log = createLog({ service: 'projects', instance: config.instanceId, level: 'error' });
  const database = connectDatabase({ uri: config.mongodbUri, name: config.mongodbDatabase, log });
  await database.reached();
  try {
    process.exitCode = await proveTrail({
      database,
      key: config.trailKey,
      print: console.log,
      currentStatesOf: recordedStates(database),
      allRecords: () => allRecords(database),
      knownAnchor: anchor === undefined ? undefined : knownAnchorOf(anchor),
    });
  } finally {
    await database.close();
  }
}

void main();
