import type { components, paths } from '../../../api/schema';
import { api, dataOf, idempotent } from '../../../api/client.ts';
import type { Change, Project, ProjectRow } from '../../../api/types.ts';
import type { Message } from '../../../shared/form/message.ts';
import type { RowsPage } from '../../../shared/list/use-list-rows.ts';

/** What ListProjects can be asked for. */
export type ProjectQuery = NonNullable<paths['/api/v1/projects']['get']['parameters']['query']>;

/** The registration form as a write takes it. */
type FormInput = components['schemas']['RegistrationFormInput'];

/** Keys under which answers are kept; a write makes the ones that it touched stale. */
export const PROJECT_KEYS = {
  lists: ['projects', 'list'] as const,
  list: (query: ProjectQuery) => ['projects', 'list', query] as const,
  one: (id: string) => ['projects', 'one', id] as const,
  changes: (id: string) => ['projects', 'changes', id] as const,
};

/** A page of 「项目跟踪」. */
export async function listProjects(query: ProjectQuery): Promise<RowsPage<ProjectRow>> {
  const answer = await dataOf(api.GET('/api/v1/projects', { params: { query } }));
  return { rows: answer.projects, next: answer.nextPageToken };
}

/** One project, and whether the caller may change it. */
export const getProject = (id: string) => dataOf(api.GET('/api/v1/projects/{id}', { params: { path: { id } } }));

/** A page of a project's trail, latest first (U-3). */
export async function listProjectChanges(id: string, pageToken: string): Promise<RowsPage<Change>> {
  const answer = await dataOf(api.GET('/api/v1/projects/{id}/changes', { params: { path: { id }, query: { pageSize: 50, pageToken } } }));
  return { rows: answer.changes, next: answer.nextPageToken };
}

/** 「录入保存」 (P-2). */
export async function registerProject(form: Message, idempotencyKey: string): Promise<Project> {
  const answer = await dataOf(
    api.POST('/api/v1/projects', { params: { header: idempotent(idempotencyKey) }, body: { form: form as FormInput } }),
  );
  return projectIn(answer);
}

/** Replaces the form of a project; `version` is the one that the person saw. */
export async function updateProject(id: string, version: string, form: Message, idempotencyKey: string): Promise<Project> {
  const body = { version, form: form as FormInput };
  return projectIn(await dataOf(api.PUT('/api/v1/projects/{id}', { params: { path: { id }, header: idempotent(idempotencyKey) }, body })));
}

/** The project of an answer; the contract always sends it. */
export function projectIn(answer: { project?: Project }): Project {
  if (!answer.project) throw new Error('an answer without its project');
  return answer.project;
}
