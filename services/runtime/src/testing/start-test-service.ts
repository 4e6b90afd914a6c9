import { startService } from '../process/start-service.ts';
import type { ServiceConfig } from '../config/common-settings.ts';
import type { RunningService, ServiceOptions } from '../process/parts.ts';
import { freshDatabase } from './fresh-database.ts';
import type { FreshDatabase } from './fresh-database.ts';
import { freshTopics } from './fresh-topics.ts';
import type { FreshTopics } from './fresh-topics.ts';
import { surroundings, TEST_TRAIL_KEY } from './surroundings.ts';
import { until } from './until.ts';

/** A service in the test's own process, on a free port, with a database and topics of its own. */
export interface TestService {
  readonly service: RunningService;
  readonly config: ServiceConfig;
  readonly fresh: FreshDatabase;
  readonly topics: FreshTopics;
  /** Stops it and removes what it had. */
  stop(): Promise<void>;
}

/** The settings of a service in a test: port 0, a quiet log, no spans. */
export function testConfig(fresh: Pick<FreshDatabase, 'uri' | 'name'>, topics: Pick<FreshTopics, 'brokers' | 'prefix'>): ServiceConfig {
  return {
    environment: 'production',
    instanceId: 'test',
    logLevel: 'silent',
    otlpEndpoint: undefined,
    oidcIssuer: surroundings.issuer(),
    oidcAudience: 'bidline-api',
    grpcHost: '127.0.0.1',
    grpcPort: 0,
    mongodbUri: fresh.uri,
    mongodbDatabase: fresh.name,
    kafkaBrokers: [...topics.brokers],
    kafkaTopicPrefix: topics.prefix,
    trailKey: TEST_TRAIL_KEY,
  };
}

/** Starts a service as its main.ts does, on real stores, and waits until it takes calls. */
export async function startTestService(
  options: Pick<ServiceOptions<ServiceConfig>, 'name' | 'migrations' | 'wire' | 'clock'>,
): Promise<TestService> {
  const [fresh, topics] = await Promise.all([freshDatabase(), freshTopics()]);
  const config = testConfig(fresh, topics);
  const service = await startService({ ...options, config });
  await until(() => service.isReady(), { timeoutMs: 20_000, what: `${options.name} takes calls` });
  return {
    service,
    config,
    fresh,
    topics,
    async stop() {
      await service.stop();
      await Promise.all([fresh.drop(), topics.drop()]);
    },
  };
}
