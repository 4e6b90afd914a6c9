import type { FieldFault } from '@bidline/kernel';
import type { RegistrationForm } from './registration-form.ts';

/** P-6: the owner unit is named by hand until the customer library exists; a link would point to nothing. */
export const ownerUnitNotLinked = ({ ownerUnit }: RegistrationForm): FieldFault[] =>
  ownerUnit.id === '' ? [] : [{ field: 'ownerUnit.id', reason: 'OWNER_UNIT_NOT_LINKABLE' }];
