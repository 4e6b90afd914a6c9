import { runMain } from '@bidline/runtime';
import { gatewayConfig } from './config.ts';
import { startGateway } from './start.ts';

// A fault in the settings is told by runMain, so reading them belongs to the start.
void runMain(async () => startGateway(gatewayConfig()));
