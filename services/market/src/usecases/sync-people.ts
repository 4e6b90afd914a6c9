import { isRefusal } from '@bidline/kernel';
import type { DirectoryPerson, Refusal } from '@bidline/kernel';
import type { Transaction } from '@bidline/runtime';
import { personOf } from '../domain/directory-account.ts';
import { syncPlan } from '../domain/directory-sync.ts';
import { changedFields } from '../domain/changes.ts';
import type { AsSystem, Directory, Ports } from './ports.ts';

/** What a sync works with. */
export interface SyncPorts extends Pick<Ports, 'people' | 'events'> {
  readonly directory: Directory;
  readonly asSystem: AsSystem;
}

/** What a sync did. */
export interface SyncReport {
  readonly read: number;
  readonly changed: number;
  readonly deactivated: number;
}

/** People written in one transaction. */
const BATCH = 100;

/**
 * Brings the directory up to date with the accounts (O-1): whoever differs is written at the next version, with trail and event. Reads first and
 * writes after, so a directory server that fails half-way changes nothing. Two syncs at once are harmless: each batch is decided again on what
 * its transaction reads. Refuses DEPENDENCY_DOWN while the server cannot be reached.
 */
export async function syncPeople({ people, events, directory, asSystem }: SyncPorts): Promise<SyncReport | Refusal> {
  const known = await people.all();
  const accounts = await directory.accounts(known.filter(({ active }) => active).map(({ id }) => id));
  if (isRefusal(accounts)) return accounts;
  const found = accounts.map(personOf).filter((person) => person !== undefined);
  const wanted = new Map<string, DirectoryPerson>(found.map((person) => [person.id, person]));

  const plan = syncPlan(known, found);
  const differing = [...plan.changed, ...plan.deactivated].map(({ id }) => id);
  let report = { read: accounts.length, changed: 0, deactivated: 0 };
  for (let from = 0; from < differing.length; from += BATCH) {
    const done = await asSystem((tx) => writeBatch({ people, events }, differing.slice(from, from + BATCH), wanted, tx));
    if (isRefusal(done)) return done;
    report = { ...report, changed: report.changed + done.changed, deactivated: report.deactivated + done.deactivated };
  }
  return report;
}

async function writeBatch(
  { people, events }: Pick<Ports, 'people' | 'events'>,
  ids: readonly string[],
  wanted: ReadonlyMap<string, DirectoryPerson>,
  tx: Transaction,
): Promise<Omit<SyncReport, 'read'>> {
  const current = await people.byIds(ids, tx);
  const before = new Map(current.map((person) => [person.id, person]));
  const { changed, deactivated } = syncPlan(
    current,
    ids.flatMap((id) => wanted.get(id) ?? []),
  );
  const written = [...changed, ...deactivated];
  await people.save(written, tx);
  for (const person of written) {
    const fields = changedFields(before.get(person.id), person);
    await tx.record({ record: `person/${person.id}`, act: 'synced', fields, state: person, created: person.version === 1 });
    await events.personChanged(person, tx);
  }
  return { changed: changed.length, deactivated: deactivated.length };
}
