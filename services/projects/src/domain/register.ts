import { isRefusal, personRef } from '@bidline/kernel';
import type { Person, Refusal } from '@bidline/kernel';
import { checkForm } from './check-form.ts';
import { collaboratorsOf } from './collaborators.ts';
import { departmentOf } from './department.ts';
import type { Facts } from './facts.ts';
import { normalise } from './normalise.ts';
import type { Project } from './project.ts';
import type { RegistrationForm } from './registration-form.ts';

/** A project that passed every rule and waits for its number. */
export type Lead = Omit<Project, 'id' | 'trackingNumber' | 'registeredAt' | 'changedAt'>;

/** What 「录入保存」 adds in the same write (P-2). */
export interface Issue {
  readonly id: string;
  readonly trackingNumber: string;
  readonly issuedAt: Date;
}

/** P-1: checks the form that a sales manager filled in; the person becomes the owner. Refuses with a fault per field. */
export function checkLead(form: RegistrationForm, owner: Person, facts: Facts): Lead | Refusal {
  const kept = normalise(form);
  const refusal = checkForm(kept, { ...facts, owner });
  if (isRefusal(refusal)) return refusal;
  return {
    organisation: owner.organisation,
    department: departmentOf(owner, facts),
    owner: personRef(owner),
    state: 'tracked',
    version: 1,
    form: kept,
    collaborators: collaboratorsOf(kept, facts),
  };
}

/** P-2, P-3: the lead becomes a project by its number; the instant of issue is that of registration. */
export const register = (lead: Lead, { id, trackingNumber, issuedAt }: Issue): Project => ({
  ...lead,
  id,
  trackingNumber,
  registeredAt: issuedAt,
  changedAt: issuedAt,
});
