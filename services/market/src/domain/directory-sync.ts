import type { DirectoryPerson, VersionedPerson } from '@bidline/kernel';

/** What a sync has to write so that the directory agrees with the accounts (O-1). */
export interface SyncPlan {
  /** Added or changed entries, at their next version. */
  readonly changed: readonly VersionedPerson[];
  /** Entries whose account is disabled or gone, inactive, at their next version. They are never deleted: records go on naming the person. */
  readonly deactivated: readonly VersionedPerson[];
}

/**
 * Compares the directory with the accounts (O-1). `people` is every account that the server knows, disabled ones included; who is known but not
 * among them is gone. An entry that agrees is not written, so that each version is a change that somebody can see.
 */
export function syncPlan(known: readonly VersionedPerson[], people: readonly DirectoryPerson[]): SyncPlan {
  const before = new Map(known.map((person) => [person.id, person]));
  const present = new Set(people.map(({ id }) => id));
  const gone = known.filter(({ id, active }) => active && !present.has(id)).map((person) => ({ ...person, active: false }));
  const differing = [...people, ...gone].filter((person) => !agrees(before.get(person.id), person));
  const next = differing.map((person) => ({ ...person, version: (before.get(person.id)?.version ?? 0) + 1 }));
  const leaves = (person: VersionedPerson): boolean => !person.active && before.get(person.id)?.active === true;
  return { changed: next.filter((person) => !leaves(person)), deactivated: next.filter(leaves) };
}

function agrees(before: VersionedPerson | undefined, now: DirectoryPerson): boolean {
  return (
    before !== undefined &&
    before.username === now.username &&
    before.name === now.name &&
    before.organisation === now.organisation &&
    before.department === now.department &&
    before.active === now.active &&
    sameList(before.roles, now.roles) &&
    sameList(before.provinces, now.provinces)
  );
}

const sameList = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((item, at) => item === b[at]);
