import { dayOf } from '@bidline/kernel';
import type { FormContext } from '../../../shared/form/form-spec.ts';
import { useSession } from '../../../stores/session.ts';

/** What the registration form depends on: today, who fills it in, and the people that the project names already. */
export function registrationContext(people: FormContext['people'] = []): FormContext {
  const { person } = useSession();
  return { today: dayOf(new Date()), person: { id: person.id, organisation: person.organisation, provinces: person.provinces }, people };
}
