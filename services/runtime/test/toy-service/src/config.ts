import { commonSettings, loadConfig } from '@bidline/runtime';

/** The settings of a service that has none of its own. */
export const config = () => loadConfig(commonSettings, process.env);
