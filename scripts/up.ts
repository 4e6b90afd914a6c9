import { main, stackArguments } from './cli.ts';
import { seedDemo } from './seed/seed-demo.ts';
import { addressTable } from './stack/addresses.ts';
import { keep } from './stack/borrow.ts';
import { alone, partsOf } from './stack/index.ts';
import { consoleReport } from './stack/report.ts';
import { loadSettings } from './stack/settings.ts';
import { bringUp } from './stack/up.ts';

const HELP = `up [part …]   starts a stack: database, broker, accounts, services, portal, gateway; what runs stays untouched.
With names, only those parts. Settings come from .local/<stack>/settings.env and the environment: the ports GATEWAY_PORT,
KEYCLOAK_PORT, KAFKA_PORT, KAFKA_CONTROLLER_PORT, MONGODB_PORT, <SERVICE>_PORT; MONGODB_URI (a replica set of yours),
PORTAL_DOMAIN (localhost), KAFKA_TOPIC_PREFIX, DEMO_ACCOUNTS (yes|no).`;

await main(async () => {
  const { stack, words } = stackArguments(HELP);
  const settings = loadSettings(stack);
  const began = Date.now();
  console.log(`Stack ${stack}:`);
  const failed = await alone(settings, async () => {
    const parts = await partsOf(settings, 'all');
    keep(settings);
    return bringUp(settings, words.length > 0 ? parts.filter(({ name }) => words.includes(name)) : parts, consoleReport);
  });
  if (failed.length > 0) throw new Error(`not up: ${failed.join(', ')}`);
  if (stack === 'demo' && settings.demoAccounts && words.length === 0) await seedDemo(settings, consoleReport);
  console.log(`Up in ${((Date.now() - began) / 1000).toFixed(1)} s.\n`);
  console.log(addressTable(settings));
});
