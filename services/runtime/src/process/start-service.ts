import { hostname } from 'node:os';
import { tokenVerifier } from '../auth/token-verifier.ts';
import type { ServiceConfig } from '../config/common-settings.ts';
import { addReflection } from '../grpc/reflection.ts';
import { grpcServer } from '../grpc/server.ts';
import { kafkaClient } from '../kafka/client.ts';
import { createLog } from '../log/log.ts';
import { connectDatabase } from '../mongo/database.ts';
import { outboxRelay } from '../outbox/relay.ts';
import { openTrail } from '../trail/trail.ts';
import { backgroundOf } from './background.ts';
import { listenOrExplain } from './listen.ts';
import type { RunningService, ServiceOptions } from './parts.ts';
import { prepareDatabase } from './prepare-database.ts';
import { readiness } from './readiness.ts';
import { inTurn } from './in-turn.ts';

const DRAIN_MS = 10_000;

/**
 * Starts a service: wires it, opens its port, and answers UNAVAILABLE (DEPENDENCY_DOWN) until the database was reached, its migrations ran and the
 * background parts are ready. A store or broker that is away, at the start or later, never ends the process; it recovers by itself. Rejects
 * when the port cannot be had.
 */
export async function startService<C extends ServiceConfig>(options: ServiceOptions<C>): Promise<RunningService> {
  const { name, config, migrations, clock = () => new Date() } = options;
  const log = createLog({ service: name, instance: config.instanceId, level: config.logLevel });
  const database = connectDatabase({ uri: config.mongodbUri, name: config.mongodbDatabase, log, instance: config.instanceId });
  const clientId = `${name}.${config.instanceId || hostname()}`;
  const kafka = kafkaClient({ brokers: config.kafkaBrokers, clientId, topicPrefix: config.kafkaTopicPrefix, log });
  const trail = openTrail({ database, key: config.trailKey, log });
  const verify = tokenVerifier({ issuer: config.oidcIssuer, audience: config.oidcAudience });

  const wired = options.wire({ config, database, trail, kafka, log, clock });
  const background = backgroundOf([outboxRelay({ database, kafka, log }), trail.anchoring(), ...(wired.background ?? [])], log);
  const prepared = prepareDatabase({ database, migrations, log });
  const ready = readiness({ database: database.isUp, migrations: prepared.isDone, background: background.isReady }, log);

  const { server, health, listen, drain } = grpcServer(wired.services, { log, clock, verify, database, isReady: ready.isReady });
  const names = wired.services.map((service) => service.name);
  if (config.environment === 'development') addReflection(server, names);
  const closeStores = (): Promise<void> => inTurn(log, { kafka: kafka.close, database: database.close });
  const port = await listenOrExplain(listen, config, closeStores);
  log.info({ host: config.grpcHost, port }, 'listening');
  ready.watch(health);
  void prepared.done.then(background.start, () => undefined);

  return {
    log,
    port,
    isReady: ready.isReady,
    stop: async () => {
      ready.end();
      prepared.cancel();
      await inTurn(log, { calls: () => drain(DRAIN_MS), background: background.stop, stores: closeStores });
    },
  };
}
