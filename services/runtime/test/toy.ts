import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { surroundings, TEST_TRAIL_KEY } from '@bidline/runtime/testing';
import { buildPackage } from '../../../scripts/build.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
export type Toy = 'toy-service' | 'toy-gateway';

/** Bundles a toy as services are bundled; its dist/ goes by `removeToy`. */
export const buildToy = (name: Toy): Promise<string> => buildPackage(ROOT, join('services/runtime/test', name));
export const removeToy = (name: Toy): void => rmSync(join(import.meta.dirname, name, 'dist'), { recursive: true, force: true });

/** A process of a bundled toy. */
export interface ToyProcess {
  readonly process: ChildProcess;
  /** What it logged, line by line. */
  readonly lines: Record<string, unknown>[];
  /** What it wrote beside the log. */
  said(): string;
  /** Its exit code. */
  readonly ended: Promise<number | null>;
}

/** Starts a bundled toy as services are started, with this environment alone. */
export function startToy(name: Toy, env: Record<string, string>): ToyProcess {
  const dist = join(import.meta.dirname, name, 'dist');
  const child = spawn(process.execPath, ['--require', join(dist, 'telemetry.cjs'), join(dist, 'main.cjs')], { env });
  const lines: Record<string, unknown>[] = [];
  let said = '';
  child.stderr.on('data', (bytes: Buffer) => (said += bytes.toString()));
  let rest = '';
  child.stdout.on('data', (bytes: Buffer) => {
    const whole = (rest + bytes.toString()).split('\n');
    rest = whole.pop() ?? '';
    lines.push(...whole.map((line) => JSON.parse(line) as Record<string, unknown>));
  });
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  return { process: child, lines, said: () => said, ended };
}

/** Settings of a toy service beside the real stores. */
export const serviceEnv = (override: Record<string, string>): Record<string, string> => ({
  GRPC_PORT: '0',
  MONGODB_URI: surroundings.mongodbUri(),
  KAFKA_BROKERS: surroundings.kafkaBrokers().join(','),
  OIDC_ISSUER: surroundings.issuer(),
  TRAIL_KEY: TEST_TRAIL_KEY,
  INSTANCE_ID: 'toy-1',
  ...override,
});

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
