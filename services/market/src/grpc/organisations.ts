import { isRefusal } from '@bidline/kernel';
import { OrganisationsServiceService } from '@bidline/proto/gen/bidline/market/v1/service.ts';
import { command, grpcService, publicQuery, query } from '@bidline/runtime';
import { toChart, toChartVersion, toOrganisation, toPortal } from '../contract/to-proto.ts';
import { getChart } from '../usecases/get-chart.ts';
import { getPortal } from '../usecases/get-portal.ts';
import { listChartVersions } from '../usecases/list-chart-versions.ts';
import type { Ports } from '../usecases/ports.ts';
import { saveChart } from '../usecases/save-chart.ts';
import { updateOrganisation } from '../usecases/update-organisation.ts';

/** OrganisationsService (O-3, O-6): reads the request, asks the use case, writes the answer. */
export const organisationsService = (ports: Ports) =>
  grpcService(OrganisationsServiceService, {
    getPortal: publicQuery(async ({ host }) => {
      const organisation = await getPortal(ports, host);
      return isRefusal(organisation) ? organisation : { portal: toPortal(organisation) };
    }),

    listOrganisations: query(async () => ({ organisations: (await ports.organisations.list()).map(toOrganisation) })),

    updateOrganisation: command(async ({ code, version, name, colour }, _call, tx) => {
      const organisation = await updateOrganisation(ports, { code, version, name, colour }, tx);
      return isRefusal(organisation) ? organisation : { organisation: toOrganisation(organisation) };
    }),

    getChart: query(async ({ organisation, on }, call) => {
      const chart = await getChart(ports, { organisation, on }, call);
      return isRefusal(chart) ? chart : { chart: toChart(chart) };
    }),

    listChartVersions: query(async ({ organisation }, call) => {
      const versions = await listChartVersions(ports, organisation, call);
      return isRefusal(versions) ? versions : { versions: versions.map(toChartVersion) };
    }),

    saveChart: command(async ({ organisation, version, validFrom, departments, posts }, _call, tx) => {
      const chart = await saveChart(ports, { organisation, version, validFrom, departments, posts }, tx);
      return isRefusal(chart) ? chart : { chart: toChart(chart) };
    }),
  });
