import { isRefusal } from '@bidline/kernel';
import type { Refusal } from '@bidline/kernel';
import { PeopleServiceService } from '@bidline/proto/gen/bidline/market/v1/service.ts';
import { command, grpcService, query } from '@bidline/runtime';
import { toOrganisation, toPerson } from '../contract/to-proto.ts';
import { getMe } from '../usecases/get-me.ts';
import { listPeople } from '../usecases/list-people.ts';
import type { Ports } from '../usecases/ports.ts';
import type { SyncReport } from '../usecases/sync-people.ts';
import { oncePerCall } from './once-per-call.ts';

/** PeopleService (O-1): reads the request, asks the use case, writes the answer. */
export const peopleService = (ports: Ports, sync: () => Promise<SyncReport | Refusal>) => {
  // The sync writes its own transactions as `system`; the command's keeps the answer for a repeat and nothing else.
  const syncOnce = oncePerCall(sync);

  return grpcService(PeopleServiceService, {
    getMe: query(async (_request, call) => {
      const me = await getMe(ports, call);
      return isRefusal(me) ? me : { me: { person: toPerson(me.person), organisation: toOrganisation(me.organisation) } };
    }),

    listPeople: query(async ({ query: text, organisation, role, includeInactive, pageSize, pageToken }, call) => {
      const page = await listPeople(ports, { query: text, organisation, role, includeInactive }, { pageSize, pageToken }, call);
      return isRefusal(page) ? page : { people: page.rows.map(toPerson), nextPageToken: page.nextPageToken };
    }),

    syncPeople: command(async (_request, call) => syncOnce(call)),
  });
};
