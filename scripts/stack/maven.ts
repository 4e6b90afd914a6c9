import { join } from 'node:path';
import { runOrThrow } from './run.ts';

/** The version of an artifact in a pom, so that it stands in one place only. */
export const versionIn = (pom: string, artifact: string): string => {
  const version = new RegExp(`<artifactId>${artifact}</artifactId>\\s*<version>([^<]+)</version>`).exec(pom)?.[1];
  if (version === undefined) throw new Error(`the pom names no version of ${artifact}`);
  return version;
};

/** Lets Maven fill a folder with what `deploy/<part>/pom.xml` names: `copy` takes jars as they are, `unpack` opens archives. */
export const mavenInto = async (root: string, part: string, goal: 'copy' | 'unpack', folder: string): Promise<void> => {
  const pom = join(root, 'deploy', part, 'pom.xml');
  // Markers say what was unpacked already; beside the pom they would outlive the folder.
  const where = [`-DoutputDirectory=${folder}`, `-DmarkersDirectory=${join(folder, '.markers')}`];
  await runOrThrow('mvn', ['-q', '-B', '-f', pom, `dependency:${goal}-dependencies`, ...where, '-DincludeScope=runtime']);
};
