import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { realmsOf } from '../../realm.ts';
import { cached } from '../cache.ts';
import { remove, textOf, writeWhole } from '../files.ts';
import { answers } from '../health.ts';
import { mavenInto, versionIn } from '../maven.ts';
import type { Launch, Part } from '../part.ts';
import { runOrThrow } from '../run.ts';
import { secretsOf } from '../secrets.ts';
import { keycloakUrl, type StackSettings } from '../settings.ts';

/** Part of the cache's name: a change of these options needs another build. */
const BUILD_OPTIONS = ['--db=dev-file', '--cache=local'];

/** The quick compiler alone takes a third of the time to start (10 instead of 29 s of one core) and is good for many logins a second. */
const JAVA_OPTIONS = [
  '-XX:TieredStopAtLevel=1',
  '-Xms64m',
  '-Xmx512m',
  '-XX:+UseSerialGC',
  '-XX:+ExitOnOutOfMemoryError',
  '-Dfile.encoding=UTF-8',
  '-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory',
  '-Duser.language=en',
  '-Duser.country=US',
  ...['java.util', 'java.util.concurrent', 'java.security', 'java.lang'].map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
];

/** Unpacks Keycloak and does its build step, once per user: a start then takes 7 seconds instead of 30. */
const install = async (settings: StackSettings, note: (text: string) => void): Promise<string> => {
  const version = versionIn(readFileSync(join(settings.root, 'deploy', 'keycloak', 'pom.xml'), 'utf8'), 'keycloak-quarkus-dist');
  const folder = await cached(settings.cache, `keycloak-${version}`, async (place) => {
    note('downloads and builds Keycloak once (170 MB, half a minute)');
    await mavenInto(settings.root, 'keycloak', 'unpack', place);
    await runOrThrow(join(place, `keycloak-${version}`, 'bin', 'kc.sh'), ['build', ...BUILD_OPTIONS]);
  });
  return join(folder, `keycloak-${version}`);
};

/** A home of the stack's own (data, realm files) over the shared program. */
const makeHome = (program: string, home: string): void => {
  mkdirSync(join(home, 'data', 'import'), { recursive: true });
  for (const name of ['lib', 'conf', 'providers', 'themes']) {
    remove(join(home, name));
    symlinkSync(join(program, name), join(home, name));
  }
};

/**
 * Which realm files this home must have been filled from. A demo keeps the accounts it has when the generator changes
 * (`make fresh` takes the new ones); other stacks are filled anew.
 */
const generationOf = (settings: StackSettings, home: string, realms: string, note: (text: string) => void): string => {
  const wanted = createHash('sha256').update(realms).digest('hex').slice(0, 16);
  const filled = textOf(join(home, 'generation'));
  if (filled === undefined || filled === wanted || settings.stack !== 'demo') return wanted;
  note('the realm file has changed since this stack was filled: make fresh takes it over (and drops all demo data)');
  return filled;
};

const prepare = async (settings: StackSettings, note: (text: string) => void): Promise<Launch> => {
  const program = await install(settings, note);
  const secrets = secretsOf(settings.folder);
  const home = join(settings.folder, 'data', 'keycloak');
  const realms = realmsOf(settings, secrets);
  const generation = generationOf(settings, home, JSON.stringify(realms), note);
  const fill = async (): Promise<void> => {
    if (textOf(join(home, 'generation')) !== generation) remove(home);
    makeHome(program, home);
    for (const realm of realms) writeWhole(join(home, 'data', 'import', `${realm.realm}-realm.json`), JSON.stringify(realm), 0o600);
    writeWhole(join(home, 'generation'), generation);
  };
  const server = ['-cp', join(program, 'lib', 'quarkus-run.jar'), 'io.quarkus.bootstrap.runner.QuarkusEntryPoint', 'start', '--optimized'];
  const listener = ['--http-enabled=true', '--http-host=127.0.0.1', `--http-port=${settings.ports.KEYCLOAK_PORT}`];
  return {
    command: 'java',
    args: [
      ...JAVA_OPTIONS,
      `-Dkc.home.dir=${home}`,
      ...server,
      '--cache=local',
      ...listener,
      `--hostname=${keycloakUrl(settings)}`,
      '--import-realm',
    ],
    env: {
      KC_BOOTSTRAP_ADMIN_USERNAME: 'admin',
      KC_BOOTSTRAP_ADMIN_PASSWORD: secrets.keycloakAdminPassword,
      BIDLINE_REALM_GENERATION: generation,
    },
    cwd: settings.folder,
    beforeStart: fill,
  };
};

/** Keycloak with the generated realm, http on the loopback address only. */
export const keycloakPart = (settings: StackSettings): Part => ({
  name: 'keycloak',
  needs: [],
  about: `at ${keycloakUrl(settings)}`,
  ports: ['KEYCLOAK_PORT'],
  prepare: (note) => prepare(settings, note),
  healthy: () => answers(`http://127.0.0.1:${settings.ports.KEYCLOAK_PORT}/realms/bidline/.well-known/openid-configuration`),
  patience: 120,
});
