import { commonSettings } from '@bidline/runtime';

/** Settings of this service: those that every service has. A setting of its own is one line here, and only this file names it. */
export const settings = { ...commonSettings };
