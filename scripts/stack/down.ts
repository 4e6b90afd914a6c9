import type { Report } from './report.ts';
import { end, recordedParts } from './records.ts';
import type { StackSettings } from './settings.ts';

/** What others depend on ends last. */
const STORES = ['mongodb', 'kafka', 'keycloak'];

/** Ends what the manager started in this stack (or only the named parts of it) and nothing else: first gateway and services, then the stores. */
export const bringDown = async (settings: StackSettings, report: Report, only?: readonly string[]): Promise<void> => {
  const parts = recordedParts(settings.folder).filter((name) => only === undefined || only.includes(name));
  const endAll = async (names: readonly string[]): Promise<void> => {
    await Promise.all(
      names.map(async (name) => {
        const began = Date.now();
        report.line(name, await end(settings.folder, name), (Date.now() - began) / 1000);
      }),
    );
  };
  await endAll(parts.filter((name) => !STORES.includes(name)));
  await endAll(parts.filter((name) => STORES.includes(name)));
};
