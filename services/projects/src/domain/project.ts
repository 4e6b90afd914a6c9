import type { Day, PersonRef } from '@bidline/kernel';
import type { RegistrationForm } from './registration-form.ts';

/** Where a project stands as a record (P-4): in 「项目跟踪」, 「已完成项目」 or 「已终止项目」. Its stage (线索, 立项, …) is a dictionary. */
export const PROJECT_STATES = ['tracked', 'completed', 'closed'] as const;
export type ProjectState = (typeof PROJECT_STATES)[number];

/** A registered project (P-6). */
export interface Project {
  /** UUIDv7. */
  readonly id: string;
  /** 项目跟踪单号 (P-2); never changes (P-3). */
  readonly trackingNumber: string;
  /** Code of the subsidiary that follows it. */
  readonly organisation: string;
  /** Id of the owner's department in the organisation chart. */
  readonly department: string;
  /** 营销经理 who owns it. */
  readonly owner: PersonRef;
  readonly state: ProjectState;
  /** From 1, raised by every change. */
  readonly version: number;
  /** Instant of 「录入保存」, which is also the instant of issue of the number (P-2). */
  readonly registeredAt: Date;
  readonly changedAt: Date;
  /** 项目登记表 as filled in. */
  readonly form: RegistrationForm;
  /** 协作人 of the form with their names at the time of the last save. */
  readonly collaborators: readonly PersonRef[];
}

/** What a list shows of a project: every field here is part of the list's projection in `storage/project-views.ts`. */
export interface ProjectRow {
  readonly id: string;
  readonly trackingNumber: string;
  readonly name: string;
  readonly organisation: string;
  readonly owner: PersonRef;
  /** 业主单位, its name. */
  readonly ownerUnit: string;
  readonly group: string;
  readonly province: string;
  readonly specialty: string;
  readonly subSpecialty: string;
  readonly estimatedAmountFen: number;
  readonly stage: string;
  readonly trackingLevel: string;
  readonly winProbability?: number;
  readonly expectedTenderOn: Day;
  readonly expectedOpeningOn: Day;
  readonly nextStep: string;
  readonly nextStepOn: Day;
  readonly trackedSince: Day;
  readonly state: ProjectState;
  readonly registeredAt: Date;
  readonly changedAt: Date;
}
