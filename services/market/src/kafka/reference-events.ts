import { ChartChanged, DictionaryChanged, OrganisationChanged, PersonChanged } from '@bidline/proto/gen/bidline/market/v1/events.ts';
import { toChart, toDictionary, toOrganisation, toPerson } from '../contract/to-proto.ts';
import type { ReferenceEvents } from '../usecases/ports.ts';

/** The compacted topic that every service keeps a copy of (design.md): the latest state per key. */
export const REFERENCE_TOPIC = 'bidline.market.reference.v1';

/** The events of this service; each goes into the outbox of the transaction that makes the change. */
export const referenceEvents: ReferenceEvents = {
  organisationChanged: (organisation, tx) =>
    tx.publish({
      topic: REFERENCE_TOPIC,
      key: `organisation/${organisation.code}`,
      type: 'bidline.market.v1.OrganisationChanged',
      sequence: organisation.version,
      message: OrganisationChanged.encode({ organisation: toOrganisation(organisation) }).finish(),
    }),
  personChanged: (person, tx) =>
    tx.publish({
      topic: REFERENCE_TOPIC,
      key: `person/${person.id}`,
      type: 'bidline.market.v1.PersonChanged',
      sequence: person.version,
      message: PersonChanged.encode({ person: toPerson(person), version: person.version }).finish(),
    }),
  chartChanged: (organisation, version, charts, tx) =>
    tx.publish({
      topic: REFERENCE_TOPIC,
      key: `chart/${organisation}`,
      type: 'bidline.market.v1.ChartChanged',
      sequence: version,
      message: ChartChanged.encode({ organisation, charts: charts.map(toChart), version }).finish(),
    }),
  dictionaryChanged: (dictionary, tx) =>
    tx.publish({
      topic: REFERENCE_TOPIC,
      key: `dictionary/${dictionary.code}`,
      type: 'bidline.market.v1.DictionaryChanged',
      sequence: dictionary.version,
      message: DictionaryChanged.encode({ dictionary: toDictionary(dictionary) }).finish(),
    }),
};
