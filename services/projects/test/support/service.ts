import { isRefusal } from '@bidline/kernel';
import type { Refusal } from '@bidline/kernel';
import type { Project } from '@bidline/proto/gen/bidline/projects/v1/messages.ts';
import { ProjectsServiceService } from '@bidline/proto/gen/bidline/projects/v1/service.ts';
import { grpcClient, startService } from '@bidline/runtime';
import type { Database, GrpcClient, RunningService, ServiceConfig } from '@bidline/runtime';
import { freshDatabase, freshTopics, surroundings, TEST_TRAIL_KEY, tokenOf, until } from '@bidline/runtime/testing';
import type { FreshTopics } from '@bidline/runtime/testing';
import { v7 as uuid } from 'uuid';
import { fromForm } from '../../src/contract/from-proto.ts';
import { toForm } from '../../src/contract/to-proto.ts';
import type { RegistrationForm } from '../../src/domain/registration-form.ts';
import { MIGRATIONS } from '../../src/storage/migrations/index.ts';
import { wire } from '../../src/wiring.ts';
import { aForm } from './mothers.ts';
import { publishReference, shippedEntries } from './reference.ts';

/** The stores of one test file: a database and topics of its own, master data published. */
export interface Surroundings {
  readonly database: Database;
  readonly topics: FreshTopics;
  readonly config: ServiceConfig;
  drop(): Promise<void>;
}

/** Makes the stores; `people` are demo accounts that the directory knows. */
export async function freshSurroundings(people: readonly string[] = []): Promise<Surroundings> {
  const [{ database, uri, name, drop }, topics] = await Promise.all([freshDatabase(MIGRATIONS), freshTopics()]);
  await publishReference(topics.kafka, await shippedEntries(people));
  const config: ServiceConfig = {
    environment: 'production',
    instanceId: 'test',
    logLevel: 'silent',
    otlpEndpoint: undefined,
    oidcIssuer: surroundings.issuer(),
    oidcAudience: 'bidline-api',
    grpcHost: '127.0.0.1',
    grpcPort: 0,
    mongodbUri: uri,
    mongodbDatabase: name,
    kafkaBrokers: topics.brokers as string[],
    kafkaTopicPrefix: topics.prefix,
    trailKey: TEST_TRAIL_KEY,
  };
  return { database, topics, config, drop: () => Promise.all([drop(), topics.drop()]).then(() => undefined) };
}

export type Client = GrpcClient<typeof ProjectsServiceService>;

/** A client at a port. */
export const clientAt = (port: number): Client => grpcClient(ProjectsServiceService, `127.0.0.1:${port}`);

/** The service in this process, as its main.ts starts it, and a client of it. */
export async function startProjects(config: ServiceConfig): Promise<{ service: RunningService; client: Client; stop(): Promise<void> }> {
  const service = await startService({ name: 'projects', config, migrations: MIGRATIONS, wire });
  const client = clientAt(service.port);
  return {
    service,
    client,
    async stop() {
      client.close();
      await service.stop();
    },
  };
}

/** Resolves once registrations are taken, that is once the master data was read: one bad form is refused as a form. */
export async function untilWritable(client: Client, username = 'dwhz.sales1'): Promise<void> {
  const token = await tokenOf(username);
  const empty = { form: undefined };
  await until(
    async () => {
      const answer = await client.registerProject(empty, { token, idempotencyKey: uuid() });
      return isRefusal(answer) && answer.reason === 'FIELDS_INVALID';
    },
    { timeoutMs: 30_000, what: 'registrations are taken' },
  );
}

/** A form as the contract has it. */
export const formMessage = (override: Partial<RegistrationForm> = {}) => toForm(aForm(override));

/** Registers as somebody. */
export async function register(
  client: Client,
  username: string,
  override: Partial<RegistrationForm> = {},
  idempotencyKey: string = uuid(),
): Promise<Project | Refusal> {
  const answer = await client.registerProject({ form: formMessage(override) }, { token: await tokenOf(username), idempotencyKey });
  return isRefusal(answer) ? answer : must(answer.project);
}

/** Registers as somebody; throws when it is refused. */
export async function registered(client: Client, username: string, override: Partial<RegistrationForm> = {}): Promise<Project> {
  return granted(await register(client, username, override));
}

/** The answer; throws for a refusal. */
export function granted<T>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new Error(JSON.stringify(answer));
  return answer;
}

/** The value; throws where there is none. */
export function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('nothing there');
  return value;
}

/** The form of a project, to change one field of. */
export const formOf = (project: Project): RegistrationForm => fromForm(project.form);
