import type { Chart, Dictionary, DirectoryPerson, OrganisationKind, VersionedOrganisation } from '@bidline/kernel';
import { OrganisationKind as KindMessage } from '@bidline/proto/gen/bidline/market/v1/messages.ts';
import type {
  Chart as ChartMessage,
  Dictionary as DictionaryMessage,
  Organisation as OrganisationMessage,
  Person as PersonMessage,
  Portal as PortalMessage,
} from '@bidline/proto/gen/bidline/market/v1/messages.ts';

/** Domain to contract, for answers and events alike; one function per message, by whitelist. */

const KINDS: Readonly<Record<OrganisationKind, KindMessage>> = {
  subsidiary: KindMessage.SUBSIDIARY,
  headquarters: KindMessage.HEADQUARTERS,
  market: KindMessage.MARKET,
};

/** An organisation with its portal. */
export function toOrganisation({ code, kind, name, portalHost, colour, version }: VersionedOrganisation): OrganisationMessage {
  return { code, kind: KINDS[kind], name, portalHost, colour, version };
}

/** What anybody may know of a portal. */
export function toPortal({ code, name, colour, kind }: VersionedOrganisation): PortalMessage {
  return { organisation: code, name, colour, kind: KINDS[kind] };
}

/** A person of the directory. */
export function toPerson({ id, username, name, organisation, department, roles, provinces, active }: DirectoryPerson): PersonMessage {
  return { id, username, name, organisation, department, roles: [...roles], provinces: [...provinces], active };
}

/** A chart with its departments and posts. */
export function toChart(chart: Chart): ChartMessage {
  const departments = chart.departments.map(({ id, name, parent }) => ({ id, name, parent }));
  return { ...toChartVersion(chart), departments, posts: chart.posts.map((post) => ({ ...post })) };
}

/** A version of a chart without its content. */
export function toChartVersion({ organisation, version, validFrom, savedAt, savedBy }: Chart): ChartMessage {
  return { organisation, version, validFrom, departments: [], posts: [], savedAt, savedBy };
}

/** A version of a dictionary with its entries. */
export function toDictionary({ code, name, version, parent, entries, savedAt, savedBy, note }: Dictionary): DictionaryMessage {
  return { code, name, version, parent, entries: entries.map((entry) => ({ ...entry })), savedAt, savedBy, note };
}
