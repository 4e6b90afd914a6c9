import { invalid, refuse } from '@bidline/kernel';
import type { Refusal, RefusalKind } from '@bidline/kernel';
import { PeopleServiceService } from '@bidline/proto/gen/bidline/market/v1/service.ts';
import type { SyncPeopleResponse } from '@bidline/proto/gen/bidline/market/v1/service.ts';
import { GetProjectResponse, ProjectsServiceService } from '@bidline/proto/gen/bidline/projects/v1/service.ts';
import { command, commonSettings, grpcService, loadConfig, query, startService } from '@bidline/runtime';
import type { RunningService } from '@bidline/runtime';
import { freshDatabase, surroundings, TEST_TRAIL_KEY, until } from '@bidline/runtime/testing';

const REFUSALS: readonly Refusal[] = [
  invalid([{ field: 'form.decisionGroup[0].role', reason: 'NOT_IN_DICTIONARY', params: { dictionary: 'decision_role' } }]),
  refuse('unauthenticated', 'TOKEN_EXPIRED'),
  refuse('forbidden', 'ROLE_NOT_ALLOWED'),
  refuse('missing', 'NOT_FOUND'),
  refuse('exists', 'IDEMPOTENCY_KEY_REUSED'),
  refuse('stale', 'STALE_VERSION'),
  refuse('refused', 'PATH_MISMATCH'),
  refuse('too_many', 'TOO_MANY_REQUESTS'),
  refuse('unavailable', 'DEPENDENCY_DOWN'),
];

const idWith = (tail: string): string => `01900000-0000-7000-8000-${tail.padStart(12, '0')}`;

/** Ids by which a test says how the service shall answer. */
export const IDS = {
  good: idWith('f00d'),
  slow: idWith('510e'),
  broken: idWith('bad'),
  of: (kind: RefusalKind): string => idWith(String(REFUSALS.findIndex((refusal) => refusal.kind === kind))),
};

const FOREVER_MS = 60_000;

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve());
    setTimeout(resolve, FOREVER_MS).unref();
  });
}

/** What the slow call saw; a test looks whether its cancellation arrived. */
export const seen = { cancelled: 0 };

const projects = grpcService(ProjectsServiceService, {
  registerProject: command(async ({ form }, { person }) => ({
    project: GetProjectResponse.fromPartial({ project: { id: IDS.good, trackingNumber: 'DWHZ-2026-000001', owner: person, form } }).project,
  })),
  updateProject: command(async ({ id, version, form }) => ({
    project: GetProjectResponse.fromPartial({ project: { id, version, form } }).project,
  })),
  getProject: query(async ({ id }, { signal }) => {
    if (id === IDS.broken) throw new Error('a mistake of the service');
    if (id === IDS.slow) await untilAborted(signal).then(() => seen.cancelled++);
    return (
      REFUSALS[Number(id.slice(-1))] ??
      GetProjectResponse.fromPartial({ project: { id, form: { name: '风电', estimatedAmountFen: 9_007_199_254_740_991 } } })
    );
  }),
  // Answers what arrived, so that a test sees the request as the service does.
  listProjects: query(async (request, { locale, ip }) => ({ projects: [], nextPageToken: JSON.stringify({ ...request, locale, ip }) })),
  listProjectChanges: query(async () => ({ changes: [], nextPageToken: '' })),
});

const people = grpcService(PeopleServiceService, {
  getMe: query(async () => ({ me: undefined })),
  listPeople: query(async () => ({ people: [], nextPageToken: '' })),
  syncPeople: command(async (): Promise<SyncPeopleResponse> => ({ read: 3, changed: 2, deactivated: 1 })),
});

/** A real gRPC server of the runtime, on real stores, whose answers a test asks for by id. */
export async function startAnswering(port = 0): Promise<RunningService> {
  const { name, uri } = await freshDatabase();
  const env = {
    OIDC_ISSUER: surroundings.issuer(),
    GRPC_PORT: String(port),
    MONGODB_URI: uri,
    MONGODB_DATABASE: name,
    KAFKA_BROKERS: surroundings.kafkaBrokers().join(','),
    TRAIL_KEY: TEST_TRAIL_KEY,
    LOG_LEVEL: 'silent',
  };
  const wire = () => ({ services: [projects, people] });
  const service = await startService({ name: 'answering', config: loadConfig(commonSettings, env), migrations: [], wire });
  await until(() => service.isReady(), { what: 'the service to be ready' });
  return service;
}
