import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import path from 'node:path';
import type { ServiceConfig } from '@bidline/runtime';
import { until } from '@bidline/runtime/testing';
import { buildPackage } from '../../../../scripts/build.ts';
import { clientAt } from './service.ts';
import type { Client } from './service.ts';

const ROOT = path.resolve(import.meta.dirname, '../../../..');
const FOLDER = 'services/projects';

/** The service as its own process, at a port that stays, killed and started again at will. */
export interface ProjectsProcess {
  readonly client: Client;
  /** Starts it; resolves once it answers. */
  start(): Promise<void>;
  /** SIGKILL: nothing is drained, nothing is said. */
  kill(): Promise<void>;
  /** Runs a command of the service, such as `prove-trail`; its output and exit code. */
  command(name: string): Promise<{ output: string; code: number | null }>;
}

/** Bundles the service as a deployment does and prepares its process. */
export async function projectsProcess(config: ServiceConfig): Promise<ProjectsProcess> {
  await buildPackage(ROOT, FOLDER);
  const port = await freePort();
  const env = environmentOf(config, port);
  const client = clientAt(port);
  const file = (name: string): string => path.join(ROOT, FOLDER, 'dist', `${name}.cjs`);
  let child: ChildProcess | undefined;

  return {
    client,
    async start() {
      const started = spawn(process.execPath, ['--disable-warning=TimeoutNegativeWarning', file('main')], { env, stdio: 'ignore' });
      child = started;
      await until(
        async () => {
          if (started.exitCode !== null) throw new Error(`ended with ${started.exitCode}`);
          return isListening(port);
        },
        { timeoutMs: 30_000, what: 'the service listens' },
      );
    },
    async kill() {
      const ended = child && once(child, 'exit');
      child?.kill('SIGKILL');
      await ended;
    },
    async command(name) {
      const run = spawn(process.execPath, [file(name)], { env, stdio: ['ignore', 'pipe', 'pipe'] });
      let output = '';
      for (const stream of [run.stdout, run.stderr]) stream.on('data', (text: Buffer) => (output += text.toString()));
      await once(run, 'close');
      return { output, code: run.exitCode };
    },
  };
}

const environmentOf = (config: ServiceConfig, port: number): NodeJS.ProcessEnv => ({
  BIDLINE_ENVIRONMENT: 'production',
  INSTANCE_ID: 'child',
  LOG_LEVEL: 'silent',
  OIDC_ISSUER: config.oidcIssuer,
  GRPC_PORT: String(port),
  MONGODB_URI: config.mongodbUri,
  MONGODB_DATABASE: config.mongodbDatabase,
  KAFKA_BROKERS: config.kafkaBrokers.join(','),
  KAFKA_TOPIC_PREFIX: config.kafkaTopicPrefix,
  TRAIL_KEY: config.trailKey,
});

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

/** Whether somebody takes connections at the port. */
async function isListening(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  const [outcome] = (await Promise.race([once(socket, 'connect').then(() => [true]), once(socket, 'error').then(() => [false])])) as [
    boolean,
  ];
  socket.destroy();
  return outcome;
}
