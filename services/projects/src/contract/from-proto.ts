import { ProjectState as StateMessage, RegistrationForm as FormMessage } from '@bidline/proto/gen/bidline/projects/v1/messages.ts';
import type { ListProjectsRequest } from '@bidline/proto/gen/bidline/projects/v1/service.ts';
import type { ListRequest } from '../domain/list-query.ts';
import type { ProjectState } from '../domain/project.ts';
import type { RegistrationForm } from '../domain/registration-form.ts';

/** Contract to domain; what the rules think of it is not decided here. */

const EMPTY = FormMessage.fromPartial({ ownerUnit: {} });

/** 项目登记表; a form or an owner unit that is left out is an empty one, whose required fields are missed. */
export function fromForm(message: FormMessage | undefined): RegistrationForm {
  const form = message ?? EMPTY;
  return { ...form, ownerUnit: form.ownerUnit ?? { name: '', group: '', id: '' } };
}

/** A list request; no state means tracked projects. */
export const fromListRequest = (request: ListProjectsRequest): ListRequest => ({ ...request, state: fromState(request.state) });

function fromState(state: StateMessage): ProjectState {
  switch (state) {
    case StateMessage.UNSPECIFIED:
    case StateMessage.TRACKED:
      return 'tracked';
    case StateMessage.COMPLETED:
      return 'completed';
    case StateMessage.CLOSED:
      return 'closed';
  }
}
