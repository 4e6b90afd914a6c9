import { dayOf, isRefusal, ORGANISATIONS, SHIPPED_CHARTS, SHIPPED_DICTIONARIES } from '@bidline/kernel';
import type { Dictionary } from '@bidline/kernel';
import type { Transaction } from '@bidline/runtime';
import { chartsFrom } from '../domain/charts-in-force.ts';
import { upgradeOf } from '../domain/dictionary-upgrade.ts';
import { changedFields, historyState } from '../domain/changes.ts';
import type { Ports } from './ports.ts';

/** What a start brought in, and what it left because the market department keeps it now. */
export interface SeedReport {
  readonly shipped: readonly string[];
  readonly upgraded: readonly string[];
  /** Dictionaries that a person edited, with the codes that this release knows and they do not. */
  readonly left: readonly { readonly code: string; readonly missing: readonly string[] }[];
}

/** Why an upgraded version exists. */
const UPGRADE_NOTE = '系统升级补充';

/**
 * Brings in what the release ships and the database does not have (M-7, O-3, O-6): organisations, charts, dictionaries, each with trail and
 * event, in one transaction in the name of `system`. Run at every start; what is there already is left as it is.
 */
export async function seedShipped(ports: Ports, tx: Transaction): Promise<SeedReport> {
  const organisations = await seedOrganisations(ports, tx);
  const charts = await seedCharts(ports, tx);
  const dictionaries = await seedDictionaries(ports, tx);
  return { ...dictionaries, shipped: [...organisations, ...charts, ...dictionaries.shipped] };
}

async function seedOrganisations({ organisations, events }: Ports, tx: Transaction): Promise<string[]> {
  const known = new Set((await organisations.list(tx)).map(({ code }) => code));
  const fresh = ORGANISATIONS.filter(({ code }) => !known.has(code)).map((organisation) => ({ ...organisation, version: 1 }));
  await organisations.add(fresh, tx);
  for (const organisation of fresh) {
    const fields = changedFields(undefined, organisation);
    await tx.record({ record: `organisation/${organisation.code}`, act: 'shipped', fields, state: organisation, created: true });
    await events.organisationChanged(organisation, tx);
  }
  return fresh.map(({ code }) => `organisation/${code}`);
}

async function seedCharts({ charts, events }: Ports, tx: Transaction): Promise<string[]> {
  const known = await charts.known(tx);
  const fresh = SHIPPED_CHARTS.filter(({ organisation }) => !known.has(organisation)).map((chart) => ({
    ...chart,
    savedAt: tx.at,
    savedBy: tx.by,
  }));
  for (const chart of fresh) {
    mustAppend(await charts.append(chart, 0, tx));
    const fields = changedFields(undefined, chart);
    await tx.record({ record: `chart/${chart.organisation}`, act: 'shipped', fields, state: historyState([chart]), created: true });
    await events.chartChanged(chart.organisation, chart.version, chartsFrom([chart], dayOf(tx.at)), tx);
  }
  return fresh.map(({ organisation }) => `chart/${organisation}`);
}

async function seedDictionaries(ports: Ports, tx: Transaction): Promise<SeedReport> {
  const report = { shipped: [] as string[], upgraded: [] as string[], left: [] as { code: string; missing: readonly string[] }[] };
  for (const shipped of SHIPPED_DICTIONARIES) {
    const record = `dictionary/${shipped.code}`;
    const versions = await ports.dictionaries.versions(shipped.code, tx);
    const edited = versions.some(({ savedBy }) => savedBy.id !== tx.by.id);
    const upgrade = upgradeOf(shipped, versions[0], edited);
    switch (upgrade.kind) {
      case 'ship':
        await saveDictionary(ports, shipped, tx);
        report.shipped.push(record);
        break;
      case 'add':
        await saveDictionary(
          ports,
          { ...shipped, entries: upgrade.entries, version: (versions[0]?.version ?? 0) + 1, note: UPGRADE_NOTE },
          tx,
        );
        report.upgraded.push(record);
        break;
      case 'leave':
        if (upgrade.missing.length > 0) report.left.push({ code: shipped.code, missing: upgrade.missing });
        break;
    }
  }
  return report;
}

async function saveDictionary({ dictionaries, events }: Ports, dictionary: Dictionary, tx: Transaction): Promise<void> {
  const versions = await dictionaries.versions(dictionary.code, tx);
  const saved = { ...dictionary, savedAt: tx.at, savedBy: tx.by };
  mustAppend(await dictionaries.append(saved, dictionary.version - 1, tx));
  await tx.record({
    record: `dictionary/${saved.code}`,
    act: versions.length === 0 ? 'shipped' : 'upgraded',
    fields: changedFields(versions[0], saved),
    state: historyState([...versions, saved]),
    created: versions.length === 0,
  });
  await events.dictionaryChanged(saved, tx);
}

/** What was read in this transaction cannot be stale in it. */
function mustAppend(answer: unknown): void {
  if (isRefusal(answer)) throw new Error(`shipped data was refused: ${answer.reason}`);
}
