import type { Dictionary } from '../dictionary/dictionary.ts';
import type { Chart } from '../organisation/chart.ts';
import type { OrganisationKind } from '../organisation/organisations.ts';
import type { PersonRef } from '../organisation/person.ts';
import { isRole } from '../organisation/roles.ts';
import { asCount, asFlag, asInstant, asList, asObject, asText, isObject } from './proto-json.ts';
import type { VersionedOrganisation, VersionedPerson } from './reference-data.ts';

const KINDS: Readonly<Record<string, OrganisationKind>> = {
  ORGANISATION_KIND_SUBSIDIARY: 'subsidiary',
  ORGANISATION_KIND_HEADQUARTERS: 'headquarters',
  ORGANISATION_KIND_MARKET: 'market',
};

/** An Organisation message; undefined without a code or with a kind that we do not know. */
export function readOrganisation(value: unknown): VersionedOrganisation | undefined {
  const message = asObject(value);
  const kind = KINDS[asText(message.kind)];
  const code = asText(message.code);
  if (code === '' || kind === undefined) return undefined;
  const { name, portalHost, colour, version } = message;
  return { code, kind, name: asText(name), portalHost: asText(portalHost), colour: asText(colour), version: asCount(version) };
}

/** A Person message with the version of its entry; roles that we do not know are left out. */
export function readPerson(value: unknown, version: unknown): VersionedPerson | undefined {
  const message = asObject(value);
  const id = asText(message.id);
  if (id === '') return undefined;
  return {
    id,
    username: asText(message.username),
    name: asText(message.name),
    organisation: asText(message.organisation),
    department: asText(message.department),
    roles: asList(message.roles).map(asText).filter(isRole),
    provinces: asList(message.provinces).map(asText),
    active: asFlag(message.active),
    version: asCount(version),
  };
}

/** A Dictionary message; undefined without a code. */
export function readDictionary(value: unknown): Dictionary | undefined {
  const message = asObject(value);
  const code = asText(message.code);
  if (code === '') return undefined;
  return {
    code,
    name: asText(message.name),
    version: asCount(message.version),
    parent: asText(message.parent),
    entries: asList(message.entries).map((item) => {
      const entry = asObject(item);
      return { code: asText(entry.code), name: asText(entry.name), parent: asText(entry.parent), retired: asFlag(entry.retired) };
    }),
    ...readSaved(message),
    note: asText(message.note),
  };
}

/** A Chart message of an organisation. */
export function readChart(value: unknown, organisation: string): Chart {
  const message = asObject(value);
  return {
    organisation,
    version: asCount(message.version),
    validFrom: asText(message.validFrom),
    departments: asList(message.departments).map((item) => {
      const { id, name, parent } = asObject(item);
      return { id: asText(id), name: asText(name), parent: asText(parent) };
    }),
    posts: asList(message.posts).map((item) => {
      const post = asObject(item);
      return {
        id: asText(post.id),
        title: asText(post.title),
        department: asText(post.department),
        role: asText(post.role),
        reportsTo: asText(post.reportsTo),
        holder: asText(post.holder),
        head: asFlag(post.head),
        acting: asText(post.acting),
        actingFrom: asText(post.actingFrom),
        actingUntil: asText(post.actingUntil),
      };
    }),
    ...readSaved(message),
  };
}

function readSaved(message: Readonly<Record<string, unknown>>): { savedAt?: Date; savedBy?: PersonRef } {
  const savedAt = asInstant(message.savedAt);
  const savedBy = isObject(message.savedBy) ? { id: asText(message.savedBy.id), name: asText(message.savedBy.name) } : undefined;
  return { ...(savedAt && { savedAt }), ...(savedBy && { savedBy }) };
}
