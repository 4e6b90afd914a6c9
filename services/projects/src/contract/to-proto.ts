import type { FieldChange, PersonRef } from '@bidline/kernel';
import type {
  Change as ChangeMessage,
  FieldChange as FieldChangeMessage,
  PersonRef as PersonRefMessage,
} from '@bidline/proto/gen/bidline/common/v1/audit.ts';
import { ProjectState as StateMessage } from '@bidline/proto/gen/bidline/projects/v1/messages.ts';
import type {
  Project as ProjectMessage,
  ProjectRow as ProjectRowMessage,
  RegistrationForm as FormMessage,
} from '@bidline/proto/gen/bidline/projects/v1/messages.ts';
import type { TrailEntry } from '@bidline/runtime';
import type { Project, ProjectRow, ProjectState } from '../domain/project.ts';
import type { RegistrationForm } from '../domain/registration-form.ts';

/** Domain to contract, for answers and events alike; one function per message, by whitelist. */

const STATES: Readonly<Record<ProjectState, StateMessage>> = {
  tracked: StateMessage.TRACKED,
  completed: StateMessage.COMPLETED,
  closed: StateMessage.CLOSED,
};

const toPersonRef = ({ id, name }: PersonRef): PersonRefMessage => ({ id, name });

/** A project with its form. */
export function toProject(project: Project): ProjectMessage {
  const { id, trackingNumber, organisation, department, owner, state, version, registeredAt, changedAt, form, collaborators } = project;
  return {
    ...{ id, trackingNumber, organisation, department, version, registeredAt, changedAt },
    owner: toPersonRef(owner),
    state: STATES[state],
    form: toForm(form),
    collaborators: collaborators.map(toPersonRef),
  };
}

/** 项目登记表. Its fields are named as in the domain; the type demands each of them. */
export function toForm(form: RegistrationForm): FormMessage {
  return {
    ...form,
    ownerUnit: { ...form.ownerUnit },
    decisionGroup: form.decisionGroup.map((member) => ({ ...member })),
    competitors: form.competitors.map((competitor) => ({ ...competitor })),
    collaboratorIds: [...form.collaboratorIds],
  };
}

/** A row of a list. */
export const toProjectRow = (row: ProjectRow): ProjectRowMessage => ({ ...row, owner: toPersonRef(row.owner), state: STATES[row.state] });

/** An entry of the trail; what only the proof needs stays inside. */
export function toChange({ sequence, at, by, act, fields, hash }: TrailEntry): ChangeMessage {
  return { sequence, at, by: toPersonRef(by), act, fields: fields.map(toFieldChange), hash };
}

/** A changed field. */
export const toFieldChange = ({ field, from, to }: FieldChange): FieldChangeMessage => ({ field, from, to });
