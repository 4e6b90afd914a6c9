import { surroundings } from '@bidline/runtime/testing';
import { gatewayConfig, startGateway } from '../../src/index.ts';
import type { RunningGateway } from '../../src/index.ts';

/** A gateway on a free port, before services at these addresses; settings of the environment's names override. */
export const gatewayBefore = (address: string, env: Record<string, string> = {}): Promise<RunningGateway> =>
  startGateway(
    gatewayConfig({
      OIDC_ISSUER: surroundings.issuer(),
      GATEWAY_PORT: '0',
      LOG_LEVEL: 'silent',
      PROJECTS_ADDRESS: address,
      MARKET_ADDRESS: address,
      ...env,
    }),
  );
