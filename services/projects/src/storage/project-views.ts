import { isRefusal, personRef } from '@bidline/kernel';
import type { Refusal } from '@bidline/kernel';
import { readPage, scoped } from '@bidline/runtime';
import type { Database, Page } from '@bidline/runtime';
import type { ListQuery } from '../domain/list-query.ts';
import type { ProjectRow } from '../domain/project.ts';
import type { Reach } from '../domain/reach.ts';
import { ORDERS } from './list-plan.ts';
import { listFilter } from './project-filter.ts';
import { PROJECTS } from './project-schema.ts';
import type { StoredProject } from './project-schema.ts';

/** What a list reads of a project, and nothing else. */
const PROJECTION = {
  trackingNumber: 1,
  organisation: 1,
  owner: 1,
  state: 1,
  registeredAt: 1,
  changedAt: 1,
  'form.name': 1,
  'form.ownerUnit.name': 1,
  'form.group': 1,
  'form.province': 1,
  'form.specialty': 1,
  'form.subSpecialty': 1,
  'form.estimatedAmountFen': 1,
  'form.stage': 1,
  'form.trackingLevel': 1,
  'form.winProbability': 1,
  'form.expectedTenderOn': 1,
  'form.expectedOpeningOn': 1,
  'form.nextStep': 1,
  'form.nextStepOn': 1,
  'form.trackedSince': 1,
} as const;

/** A page of a list (P-4), within reach (O-2). Refuses a page token of another list. */
export async function projectsPage(database: Database, reach: Reach, query: ListQuery): Promise<Page<ProjectRow> | Refusal> {
  const page = await readPage(database.collection<StoredProject>(PROJECTS), {
    scope: scoped(reach.scope),
    filter: listFilter(reach, query),
    order: { field: ORDERS[query.order.by], direction: query.order.falling ? 'desc' : 'asc' },
    pageSize: query.pageSize,
    pageToken: query.pageToken,
    projection: PROJECTION,
  });
  return isRefusal(page) ? page : { rows: page.rows.map(toRow), nextPageToken: page.nextPageToken };
}

function toRow({ _id, trackingNumber, organisation, owner, state, registeredAt, changedAt, form }: StoredProject): ProjectRow {
  const { name, group, province, specialty, subSpecialty, estimatedAmountFen, stage, trackingLevel, winProbability } = form;
  return {
    ...{ id: _id, trackingNumber, organisation, owner: personRef(owner), state, registeredAt, changedAt },
    ...{ name, group, province, specialty, subSpecialty, estimatedAmountFen, stage, trackingLevel, winProbability },
    ownerUnit: form.ownerUnit.name,
    expectedTenderOn: form.expectedTenderOn,
    expectedOpeningOn: form.expectedOpeningOn ?? '',
    nextStep: form.nextStep,
    nextStepOn: form.nextStepOn ?? '',
    trackedSince: form.trackedSince,
  };
}
