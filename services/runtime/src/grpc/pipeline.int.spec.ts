import { invalid, isRefusal, refuse } from '@bidline/kernel';
import type { Refusal } from '@bidline/kernel';
import { Project } from '@bidline/proto/gen/bidline/projects/v1/messages.ts';
import { ListProjectsResponse, ProjectsServiceService } from '@bidline/proto/gen/bidline/projects/v1/service.ts';
import type {
  GetProjectRequest,
  GetProjectResponse,
  ListProjectChangesRequest,
  ListProjectChangesResponse,
  UpdateProjectRequest,
  UpdateProjectResponse,
} from '@bidline/proto/gen/bidline/projects/v1/service.ts';
import { status } from '@grpc/grpc-js';
import type { ServiceError } from '@grpc/grpc-js';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { rawCall } from '../../test/raw-call.ts';
import { tokenVerifier } from '../auth/token-verifier.ts';
import { createLog } from '../log/log.ts';
import { freshDatabase } from '../testing/fresh-database.ts';
import type { FreshDatabase } from '../testing/fresh-database.ts';
import { localIssuer } from '../testing/local-issuer.ts';
import type { LocalIssuer } from '../testing/local-issuer.ts';
import { until } from '../testing/until.ts';
import type { Call } from './call.ts';
import { grpcClient } from './client.ts';
import type { GrpcClient } from './client.ts';
import { command } from './command.ts';
import { query } from './query.ts';
import { refusalOf } from './refusal-status.ts';
import { grpcServer } from './server.ts';
import type { GrpcServer } from './server.ts';
import { grpcService } from './service.ts';

/** What the tests have the handlers do. */
const acts: { get: (request: GetProjectRequest, call: Call) => Promise<GetProjectResponse | Refusal> } = {
  get: () => Promise.reject(new Error('unset')),
};
const state = { ready: true, calls: 0, running: 0, mostRunning: 0, register: undefined as (() => Promise<void>) | undefined };
const lines: Record<string, unknown>[] = [];

let issuer: LocalIssuer;
let fresh: FreshDatabase;
let server: GrpcServer;
let address: string;
let client: GrpcClient<typeof ProjectsServiceService>;
let token: string;

const service = grpcService(ProjectsServiceService, {
  registerProject: command(
    async ({ form }, { at }, { session }) => {
      state.calls++;
      state.mostRunning = Math.max(state.mostRunning, ++state.running);
      try {
        await state.register?.();
      } finally {
        state.running--;
      }
      if (form?.name === 'refused') return refuse('refused', 'RETIRED_IN_DICTIONARY', { name: 'x' });
      const id = uuid();
      await fresh.database.collection<{ _id: string }>('things').insertOne({ _id: id }, { session });
      return { project: Project.fromPartial({ id, form, registeredAt: at }) };
    },
    { serialBy: (_request, { person }) => person.organisation },
  ),
  updateProject: command<UpdateProjectRequest, UpdateProjectResponse>(async () => refuse('stale', 'STALE_VERSION')),
  getProject: query((request, call) => acts.get(request, call)),
  listProjects: query(async () => ListProjectsResponse.fromPartial({ nextPageToken: 'x'.repeat(10) })),
  listProjectChanges: query<ListProjectChangesRequest, ListProjectChangesResponse>(async () => refuse('missing', 'NOT_FOUND')),
});

beforeAll(async () => {
  issuer = await localIssuer();
  fresh = await freshDatabase();
  const log = createLog({ service: 'spec', instance: 's', destination: { write: (line) => void lines.push(JSON.parse(line) as never) } });
  const verify = tokenVerifier({ issuer: issuer.issuer, audience: 'bidline-api', jwksUri: issuer.jwksUri });
  server = grpcServer([service], { log, clock: () => new Date(), verify, database: fresh.database, isReady: () => state.ready });
  address = `127.0.0.1:${await server.listen('127.0.0.1', 0)}`;
  token = await issuer.token();
  client = grpcClient(ProjectsServiceService, address, { token });
});
beforeEach(() => {
  Object.assign(state, { ready: true, calls: 0, running: 0, mostRunning: 0, register: undefined });
  lines.length = 0;
});
afterAll(async () => {
  client.close();
  await server.drain(1_000);
  await fresh.drop();
  await issuer.close();
});

/** Sends bytes past every stub; answers the error. */
async function sendRaw(
  path: string,
  bytes: Buffer,
  metadata: Record<string, string> = { authorization: `Bearer ${token}` },
): Promise<ServiceError> {
  const error = await rawCall(address, path, bytes, metadata);
  if (!error) throw new Error('was answered');
  return error;
}

const GET = ProjectsServiceService.getProject.path;
const REGISTER = ProjectsServiceService.registerProject.path;

describe('a call that is answered', () => {
  it('hands the handler the request and who calls, from where, until when', async () => {
    let seen: Call | undefined;
    acts.get = async ({ id }, call) => {
      seen = call;
      return { project: Project.fromPartial({ id }), editable: true };
    };
    const answer = await client.getProject({ id: 'a' }, { locale: 'en', deadlineMs: 3_000 });
    expect(answer).toMatchObject({ project: { id: 'a' }, editable: true });
    expect(seen).toMatchObject({ person: { username: 'dwhz.sales1' }, locale: 'en', ip: '127.0.0.1' });
    expect(seen!.deadline.getTime() - Date.now()).toBeLessThan(3_000);
    await until(() => lines.some(({ rpc, outcome, person }) => rpc === GET && outcome === 'OK' && person === seen?.person.id));
  });

  it('lasts ten seconds where the caller says nothing', async () => {
    let ms = 0;
    acts.get = async (_, { deadline }) => {
      ms = deadline.getTime() - Date.now();
      return refuse('missing', 'NOT_FOUND');
    };
    await rawCall(address, GET, Buffer.alloc(0), { authorization: `Bearer ${token}` }, {});
    expect(ms).toBeGreaterThan(9_000);
    expect(ms).toBeLessThanOrEqual(10_000);
  });
});

describe('O-1, O-2: a call is refused before its handler', () => {
  beforeEach(() => {
    acts.get = () => Promise.reject(new Error('reached the handler'));
  });

  it.each([
    ['without a token', async () => ({ token: undefined }), 'unauthenticated', 'TOKEN_MISSING'],
    ['with an expired token', async () => ({ token: await issuer.token({ exp: 1 }) }), 'unauthenticated', 'TOKEN_EXPIRED'],
    ['with a forged token', async () => ({ token: `${token.slice(0, -8)}AAAAAAAA` }), 'unauthenticated', 'TOKEN_INVALID'],
    [
      'with a token of another realm',
      async () => ({ token: await issuer.token({ iss: 'http://other' }) }),
      'unauthenticated',
      'TOKEN_INVALID',
    ],
    [
      'in another role',
      async () => ({ token: await issuer.token({ org: 'HQ', org_kind: 'headquarters', roles: ['legal'] }) }),
      'forbidden',
      'ROLE_NOT_ALLOWED',
    ],
  ] as const)('%s', async (_, options, kind, reason) => {
    const answer = await client.getProject({ id: 'a' }, await options());
    expect(answer).toEqual(refuse(kind, reason));
  });

  it('with a header that is no bearer token', async () => {
    const error = await sendRaw(GET, Buffer.alloc(0), { authorization: 'Basic YTpi' });
    expect([error.code, refusalOf(error).reason]).toEqual([status.UNAUTHENTICATED, 'TOKEN_INVALID']);
  });

  it('while the process is not ready', async () => {
    state.ready = false;
    expect(await client.getProject({ id: 'a' })).toEqual(refuse('unavailable', 'DEPENDENCY_DOWN'));
  });

  it.each([
    ['bytes that are no message', Buffer.from([0x0a, 0xff])],
    ['a number that no safe integer holds', Buffer.from([0x10, ...Array<number>(8).fill(0xff), 0x7f])],
  ])('with %s', async (_, bytes) => {
    const path = ProjectsServiceService.updateProject.path;
    const error = await sendRaw(path, bytes, { authorization: `Bearer ${token}`, 'idempotency-key': uuid() });
    expect(error.code).toBe(status.INVALID_ARGUMENT);
    expect(refusalOf(error)).toEqual(refuse('invalid', 'MALFORMED_REQUEST'));
  });

  it('by gRPC itself for an RPC that is not there', async () => {
    expect((await sendRaw('/bidline.projects.v1.ProjectsService/DropProject', Buffer.alloc(0))).code).toBe(status.UNIMPLEMENTED);
  });
});

describe('a handler that refuses or fails', () => {
  it('has its refusal told with faults and params', async () => {
    const refusal = invalid([{ field: 'id', reason: 'TOO_LONG', params: { max: '36' } }]);
    acts.get = async () => refusal;
    expect(await client.getProject({ id: 'a' })).toEqual(refusal);
  });

  it('has faults told as far as they fit, however many there are', async () => {
    const fault = (row: number) => ({ field: `rows[${row}].name`, reason: 'TOO_LONG' as const, params: { max: '长'.repeat(200) } });
    acts.get = async () => invalid(Array.from({ length: 5_000 }, (_, row) => fault(row)));
    const { fields } = (await client.getProject({ id: 'a' })) as Refusal;
    expect(fields.length).toBeGreaterThan(5);
    expect(fields[0]).toEqual(fault(0));
  });

  it('says INTERNAL and nothing more of an unexpected error, which the log tells with its stack', async () => {
    acts.get = () => Promise.reject(new Error('the secret plan failed'));
    const error = await sendRaw(GET, Buffer.alloc(0));
    expect(error.code).toBe(status.INTERNAL);
    expect(JSON.stringify([error.details, error.metadata.toJSON(), refusalOf(error)])).not.toContain('secret plan');
    expect(lines.find(({ msg }) => msg === 'unexpected error')).toMatchObject({
      rpc: GET,
      err: { stack: expect.stringContaining('secret plan') },
    });
  });

  it('says DEPENDENCY_DOWN when the store is away', async () => {
    acts.get = () => Promise.reject(Object.assign(new Error('no server'), { name: 'MongoServerSelectionError' }));
    expect(await client.getProject({ id: 'a' })).toEqual(refuse('unavailable', 'DEPENDENCY_DOWN'));
  });

  it('says DEADLINE_EXCEEDED when it takes too long, and learns that its caller is gone', async () => {
    const gone = Promise.withResolvers<string>();
    acts.get = (_, { signal }) => new Promise(() => signal.addEventListener('abort', () => gone.resolve('aborted')));
    expect(await client.getProject({ id: 'a' }, { deadlineMs: 200 })).toEqual(refuse('unavailable', 'DEADLINE_EXCEEDED'));
    expect(await gone.promise).toBe('aborted');
  });
});

describe('a command', () => {
  const form = { name: '江苏某220kV变电站综合自动化改造' };
  const register = (idempotencyKey?: string, name = form.name) =>
    client.registerProject({ form: { ...Project.fromPartial({ form: {} }).form!, name } }, { idempotencyKey });

  it.each([
    [undefined, 'IDEMPOTENCY_KEY_REQUIRED'],
    ['seven77', 'IDEMPOTENCY_KEY_INVALID'],
    ['with space', 'IDEMPOTENCY_KEY_INVALID'],
    ['k'.repeat(129), 'IDEMPOTENCY_KEY_INVALID'],
  ] as const)('is refused with the key %s', async (key, reason) => {
    expect(await register(key)).toEqual(refuse('invalid', reason));
    expect(state.calls).toBe(0);
  });

  it.each(['eight888', 'k'.repeat(128)])('is done with the key %s', async (key) => {
    expect(isRefusal(await register(key))).toBe(false);
    expect(state.calls).toBe(1);
  });

  it('is done once: a repeat gets the first answer, another request under its key none', async () => {
    const key = uuid();
    const first = await register(key);
    expect(isRefusal(first)).toBe(false);
    expect(await register(key)).toEqual(first);
    expect(await register(key, 'another')).toEqual(refuse('exists', 'IDEMPOTENCY_KEY_REUSED'));
  });

  it('that refuses may be tried again under its key', async () => {
    const key = uuid();
    expect(await register(key, 'refused')).toEqual(refuse('refused', 'RETIRED_IN_DICTIONARY', { name: 'x' }));
    expect(await register(key, 'refused')).toEqual(refuse('refused', 'RETIRED_IN_DICTIONARY', { name: 'x' }));
    expect(state.calls).toBeGreaterThan(1);
  });

  it('P-2: takes its turn behind those of its key', async () => {
    const answers = await Promise.all(Array.from({ length: 32 }, () => register(uuid())));
    expect(answers.filter(isRefusal)).toEqual([]);
    expect([state.calls, state.mostRunning]).toEqual([32, 1]);
  });

  it('P-2: whose caller gave up in the queue is never begun', async () => {
    const gate = Promise.withResolvers<undefined>();
    state.register = () => gate.promise;
    const first = register(uuid());
    await until(() => state.calls === 1);
    const late = await client.registerProject({ form: undefined }, { idempotencyKey: uuid(), deadlineMs: 200 });
    expect(late).toEqual(refuse('unavailable', 'DEADLINE_EXCEEDED'));
    gate.resolve(undefined);
    expect(isRefusal(await first)).toBe(false);
    expect(state.calls).toBe(1);
  });

  it('needs the key over the wire too', async () => {
    expect(refusalOf(await sendRaw(REGISTER, Buffer.alloc(0)))).toEqual(refuse('invalid', 'IDEMPOTENCY_KEY_REQUIRED'));
  });
});

describe('a client', () => {
  it('says DEPENDENCY_DOWN when nobody listens', async () => {
    const alone = grpcClient(ProjectsServiceService, '127.0.0.1:1', { token });
    expect(await alone.getProject({ id: 'a' }, { deadlineMs: 2_000 })).toEqual(refuse('unavailable', 'DEPENDENCY_DOWN'));
    alone.close();
  });
});
