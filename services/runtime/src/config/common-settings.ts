import { hostname } from 'node:os';
import { z } from 'zod';
import type { ConfigOf } from './setting.ts';
import { setting } from './setting.ts';

const text = z.string().trim().min(1);
const PORT = 'expected a port number, 0 to 65535';

/** A port to listen on; 0 takes a free one. */
export const port = z.coerce.number(PORT).int(PORT).min(0, PORT).max(65_535, PORT);

/** Addresses `host:port`, separated by commas. */
const addresses = text
  .transform((list) => list.split(',').map((one) => one.trim()))
  .pipe(z.array(z.string().regex(/^[^:\s]+:\d+$/, 'expected host:port, several separated by commas')).min(1));

/** What every process of the system knows, the gateway too. */
export const sharedSettings = {
  environment: setting(
    'BIDLINE_ENVIRONMENT',
    z.enum(['development', 'production']).default('production'),
    '`development` switches gRPC reflection on',
  ),
  instanceId: setting('INSTANCE_ID', text.default(hostname()), 'Name of this replica in logs and traces, the same again after a restart', {
    defaultText: 'the host name',
  }),
  logLevel: setting(
    'LOG_LEVEL',
    z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    'Least severe level that is logged',
  ),
  otlpEndpoint: setting(
    'OTEL_EXPORTER_OTLP_ENDPOINT',
    z.url().optional(),
    'Collector for traces over OTLP/HTTP; empty: no spans leave the process, logs carry trace ids all the same',
  ),
  oidcIssuer: setting('OIDC_ISSUER', z.url({ protocol: /^https?$/ }), 'Issuer of access tokens, the address of the Keycloak realm'),
  oidcAudience: setting('OIDC_AUDIENCE', text.default('bidline-api'), 'Audience that access tokens must name'),
};

/** What every service knows beside what is shared; its own settings stand in its own config.ts. */
export const commonSettings = {
  ...sharedSettings,
  grpcHost: setting('GRPC_HOST', text.default('127.0.0.1'), 'Address to listen on; 0.0.0.0 in a container'),
  grpcPort: setting('GRPC_PORT', port, 'Port of the gRPC server; 0 takes a free one'),
  mongodbUri: setting(
    'MONGODB_URI',
    z.string().regex(/^mongodb(\+srv)?:\/\//, 'expected mongodb:// or mongodb+srv://'),
    'MongoDB (a replica set) with its credentials',
    { secret: true },
  ),
  mongodbDatabase: setting('MONGODB_DATABASE', z.string().regex(/^[\w-]{1,63}$/), "The service's own database; no two services share one"),
  kafkaBrokers: setting('KAFKA_BROKERS', addresses, 'Kafka brokers, `host:port`, separated by commas'),
  kafkaTopicPrefix: setting(
    'KAFKA_TOPIC_PREFIX',
    z
      .string()
      .regex(/^[a-z0-9.-]*$/)
      .default(''),
    'Goes before every topic and group, where several systems share brokers',
  ),
  trailKey: setting('TRAIL_KEY', z.string().min(32), 'Key that seals the change log, 32 characters or more, kept away from the database', {
    secret: true,
  }),
};

/** The values of `commonSettings`: what `startService` needs of a service's config. */
export type ServiceConfig = ConfigOf<typeof commonSettings>;
