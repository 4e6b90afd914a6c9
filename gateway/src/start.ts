import { createLog, tokenVerifier } from '@bidline/runtime';
import type { Log, Running } from '@bidline/runtime';
import { knownCallers } from './access/known-callers.ts';
import { gatewayApp } from './app.ts';
import type { GatewayConfig } from './config.ts';
import { listen } from './listen.ts';
import { upstream } from './rpc/upstream.ts';

/** A gateway that listens. */
export interface RunningGateway extends Running {
  readonly log: Log;
  /** The port it took; of use where 0 was asked for. */
  readonly port: number;
}

/** Starts the gateway. It needs nobody to start: a service that is away is answered with 503 until it comes back. */
export async function startGateway(config: GatewayConfig): Promise<RunningGateway> {
  const log = createLog({ service: 'gateway', instance: config.instanceId, level: config.logLevel });
  const services = new Map([...config.addresses].map(([name, address]) => [name, upstream(address, config.callSeconds)]));
  let ending = false;
  const app = gatewayApp({
    config,
    log,
    verify: knownCallers(tokenVerifier({ issuer: config.oidcIssuer, audience: config.oidcAudience })),
    serviceOf: (name) => {
      const service = services.get(name);
      if (!service) throw new Error(`no address for the package ${name}`);
      return service;
    },
    ready: () => !ending,
  });
  const { port, drain } = await listen(app, config.host, config.port);
  log.info({ host: config.host, port }, 'listening');
  return {
    log,
    port,
    async stop() {
      ending = true;
      await drain();
      for (const service of services.values()) service.close();
    },
  };
}
