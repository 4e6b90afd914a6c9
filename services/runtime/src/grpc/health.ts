import type { Server } from '@grpc/grpc-js';
import { HealthImplementation } from 'grpc-health-check';

/** The process's health, as grpc.health.v1 tells it. */
export interface Health {
  /** '' and `readiness`: may calls be sent here; `liveness` is always well while the process answers. */
  setReady(ready: boolean): void;
}

/** Adds grpc.health.v1 to a server: not ready until told so. A process that waits for its database is alive: restarting it would not help. */
export function addHealth(server: Server): Health {
  const health = new HealthImplementation({ '': 'NOT_SERVING', readiness: 'NOT_SERVING', liveness: 'SERVING' });
  health.addToServer(server);
  let told = false;
  return {
    setReady: (ready) => {
      if (ready === told) return;
      told = ready;
      for (const service of ['', 'readiness']) health.setStatus(service, ready ? 'SERVING' : 'NOT_SERVING');
    },
  };
}
