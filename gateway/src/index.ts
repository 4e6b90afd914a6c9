export { allSettings, gatewayConfig } from './config.ts';
export type { GatewayConfig } from './config.ts';
export { startGateway } from './start.ts';
export type { RunningGateway } from './start.ts';
