import { organisationOf } from '@bidline/kernel';

/** Name of an organisation as shipped; a renamed one shows its new name where the directory is loaded. */
export const organisationName = (code: string): string => organisationOf(code)?.name ?? code;
