import { commonSettings, loadConfig } from '@bidline/runtime';
import type { ConfigOf } from '@bidline/runtime';

/** Settings of this service: those that every service has. A setting of its own is one line here, and only this file names it. */
export const settings = { ...commonSettings };

/** What the wiring is told. */
export type ProjectsConfig = ConfigOf<typeof settings>;

/** Reads the environment; throws one error that names every fault. */
export const readConfig = (): ProjectsConfig => loadConfig(settings, process.env);
