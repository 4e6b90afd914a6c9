import { shippedReference } from '@bidline/kernel';
import type { Dictionary, DirectoryPerson } from '@bidline/kernel';
import type { Kafka } from '@bidline/runtime';
import { tokenOf } from '@bidline/runtime/testing';
import { decodeJwt } from 'jose';

const TOPIC = 'bidline.market.reference.v1';

interface Entry {
  readonly key: string;
  readonly type: string;
  readonly version: number;
  readonly body: object;
}

/** A dictionary as the market service publishes it. */
export const dictionaryEntry = (dictionary: Dictionary): Entry => ({
  key: `dictionary/${dictionary.code}`,
  type: 'bidline.market.v1.DictionaryChanged',
  version: dictionary.version,
  body: { dictionary },
});

const personEntry = (person: DirectoryPerson): Entry => ({
  key: `person/${person.id}`,
  type: 'bidline.market.v1.PersonChanged',
  version: 1,
  body: { person, version: 1 },
});

/** The shipped charts and dictionaries, and the people behind the demo accounts that are named. */
export async function shippedEntries(usernames: readonly string[]): Promise<Entry[]> {
  const { charts, dictionaries } = shippedReference();
  const chartEntries = [...charts].map(([organisation, versions]) => ({
    key: `chart/${organisation}`,
    type: 'bidline.market.v1.ChartChanged',
    version: 1,
    body: { organisation, charts: versions, version: 1 },
  }));
  const people = await Promise.all(usernames.map(personOf));
  return [...[...dictionaries.values()].map(dictionaryEntry), ...chartEntries, ...people.map(personEntry)];
}

/** A demo account as the directory has it, read from its token. */
export async function personOf(username: string): Promise<DirectoryPerson> {
  const claims = decodeJwt<Record<string, never>>(await tokenOf(username));
  const { sub = '', name = '', org = '', department = '', roles = [], provinces = [] } = claims;
  return { id: sub, username, name, organisation: org, department, roles, provinces, active: true };
}

/** Publishes entries as the market service does. */
export async function publishReference(kafka: Kafka, entries: readonly Entry[]): Promise<void> {
  const producer = kafka.producer();
  const messages = entries.map(({ key, type, version, body }) => ({
    topic: TOPIC,
    key,
    headers: { ce_type: type, ce_sequence: String(version), 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }));
  await producer.send(messages);
  await producer.close();
}
