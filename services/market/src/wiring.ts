import { leaseOn, runWork, SYSTEM } from '@bidline/runtime';
import type { Parts, Wired } from '@bidline/runtime';
import { peopleSchedule } from './background/people-schedule.ts';
import { shippedData } from './background/shipped-data.ts';
import { keycloakDirectory } from './clients/keycloak-directory.ts';
import type { MarketConfig } from './config.ts';
import { dictionariesService } from './grpc/dictionaries.ts';
import { organisationsService } from './grpc/organisations.ts';
import { peopleService } from './grpc/people.ts';
import { referenceEvents } from './kafka/reference-events.ts';
import { chartsStore } from './storage/charts-store.ts';
import { dictionariesStore } from './storage/dictionaries-store.ts';
import { organisationsStore } from './storage/organisations-store.ts';
import { peopleStore } from './storage/people-store.ts';
import type { AsSystem, Ports } from './usecases/ports.ts';
import { syncPeople } from './usecases/sync-people.ts';

/** A lease outlives its killed holder by this. */
const LEASE_MS = 15_000;

/** Where ports meet adapters, and the only place. */
export function wire({ config, database, log, clock }: Parts<MarketConfig>): Wired {
  const ports: Ports = {
    people: peopleStore(database),
    organisations: organisationsStore(database),
    charts: chartsStore(database),
    dictionaries: dictionariesStore(database),
    events: referenceEvents,
  };
  const asSystem: AsSystem = (work) => runWork(database, { person: SYSTEM, at: clock() }, work);

  const { directoryUrl: url, directoryRealm: realm, directoryClientId: clientId, directoryClientSecret: clientSecret } = config;
  const directory = keycloakDirectory({ url, realm, clientId, clientSecret }, log);
  const sync = () => syncPeople({ ...ports, directory, asSystem });
  const lease = leaseOn({ database, name: 'people-sync', holder: crypto.randomUUID(), holdMs: LEASE_MS });

  return {
    services: [peopleService(ports, sync), organisationsService(ports), dictionariesService(ports)],
    background: [shippedData({ ports, asSystem, log }), peopleSchedule({ sync, lease, everyMs: config.directorySyncSeconds * 1_000, log })],
  };
}
