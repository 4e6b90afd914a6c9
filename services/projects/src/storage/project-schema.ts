import type { PersonRef } from '@bidline/kernel';
import type { VersionedRow } from '@bidline/runtime';
import type { ProjectState } from '../domain/project.ts';
import type { Competitor, DecisionMember, OwnerUnit, RegistrationForm } from '../domain/registration-form.ts';

export const PROJECTS = 'projects';

/** Stands in the audience of every project, so that who sees all reads one range of the same indexes (O-2). */
export const EVERYTHING = 'all';

/** A document of `projects`. */
export interface StoredProject extends VersionedRow {
  trackingNumber: string;
  /** The number as it sorts beyond six digits. */
  numberKey: string;
  organisation: string;
  department: string;
  owner: PersonRef;
  state: ProjectState;
  registeredAt: Date;
  changedAt: Date;
  form: StoredForm;
  collaborators: PersonRef[];
  /** Who may see it (O-2): tokens of the kernel's `audienceOf`, and EVERYTHING. */
  audience: string[];
  /** What it is found by (`search-text.ts`), each with the subsidiary in front: a search in one never walks another's rows. */
  heads: string[];
}

/** 项目登记表 as stored. Days that lists sort by are left out where they are unknown, so that such rows come last (`readPage`). */
export interface StoredForm extends Omit<
  RegistrationForm,
  'expectedOpeningOn' | 'nextStepOn' | 'decisionGroup' | 'competitors' | 'collaboratorIds'
> {
  ownerUnit: OwnerUnit;
  expectedOpeningOn?: string;
  nextStepOn?: string;
  decisionGroup: DecisionMember[];
  competitors: Competitor[];
  collaboratorIds: string[];
}
