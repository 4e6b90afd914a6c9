import { isRefusal } from '@bidline/kernel';
import type { Refusal } from '@bidline/kernel';
import {
  DictionariesServiceService,
  OrganisationsServiceService,
  PeopleServiceService,
} from '@bidline/proto/gen/bidline/market/v1/service.ts';
import { grpcClient, loadConfig, startService } from '@bidline/runtime';
import { surroundings, TEST_TRAIL_KEY, tokenOf, until } from '@bidline/runtime/testing';
import { settings } from '../../src/config.ts';
import { MIGRATIONS } from '../../src/storage/migrations/index.ts';
import { wire } from '../../src/wiring.ts';

/** What a test may set of a market service; the rest is the test stack. */
export interface MarketOptions {
  readonly database: string;
  readonly topicPrefix: string;
  readonly directoryUrl?: string;
  /** Default: so long that only SyncPeople reads accounts after the start. */
  readonly syncSeconds?: number;
  readonly instance?: string;
}

/** A market service in this process, on the real stores, listening on a port of its own. */
export type Market = Awaited<ReturnType<typeof startMarket>>;

/** Starts the service as `main.ts` does and waits until it takes calls. */
export async function startMarket({ database, topicPrefix, directoryUrl, syncSeconds = 3_600, instance = 'market-1' }: MarketOptions) {
  const config = loadConfig(settings, {
    BIDLINE_ENVIRONMENT: 'production',
    INSTANCE_ID: instance,
    LOG_LEVEL: process.env['BIDLINE_VERBOSE'] ? 'info' : 'silent',
    OIDC_ISSUER: surroundings.issuer(),
    GRPC_PORT: '0',
    MONGODB_URI: surroundings.mongodbUri(),
    MONGODB_DATABASE: database,
    KAFKA_BROKERS: surroundings.kafkaBrokers().join(','),
    KAFKA_TOPIC_PREFIX: topicPrefix,
    TRAIL_KEY: TEST_TRAIL_KEY,
    DIRECTORY_URL: directoryUrl ?? keycloakUrl(),
    DIRECTORY_CLIENT_SECRET: process.env['BIDLINE_TEST_DIRECTORY_SECRET'],
    DIRECTORY_SYNC_SECONDS: String(syncSeconds),
  });
  const service = await startService({ name: 'market', config, migrations: MIGRATIONS, wire });
  await until(() => service.isReady(), { timeoutMs: 30_000 });
  const address = `127.0.0.1:${service.port}`;
  const people = grpcClient(PeopleServiceService, address);
  const organisations = grpcClient(OrganisationsServiceService, address);
  const dictionaries = grpcClient(DictionariesServiceService, address);
  return {
    people,
    organisations,
    dictionaries,
    stop: async () => {
      for (const client of [people, organisations, dictionaries]) client.close();
      await service.stop();
    },
  };
}

/** Base address of the test stack's Keycloak. */
export const keycloakUrl = (): string => new URL(surroundings.issuer()).origin;

/** What a call carries for somebody who reads. */
export const reader = async (username: string) => ({ token: await tokenOf(username) });

/** What a call carries for somebody who writes: a key of its own each time. */
export const writer = async (username: string) => ({ token: await tokenOf(username), idempotencyKey: crypto.randomUUID() });

/** The answer, where a refusal would be a surprise. */
export function answered<T>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new Error(`refused: ${answer.kind} ${answer.reason} ${JSON.stringify(answer.fields)}`);
  return answer;
}

/** What a refusal says, in the form that tests compare: fields as `field: REASON`. */
export function refusal(answer: unknown): { kind: string; reason: string; fields: string[] } | undefined {
  if (!isRefusal(answer)) return undefined;
  return { kind: answer.kind, reason: answer.reason, fields: answer.fields.map(({ field, reason }) => `${field}: ${reason}`) };
}
