import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { tokenOf } from '@bidline/runtime/testing';
import { fetch } from 'undici';
import type { Manager } from './ledger.ts';
import { loadProjects } from './load.ts';
import { measure, rssMb, type Watched } from './measure.ts';
import { firstIds, operations } from './operations.ts';
import { table } from './table.ts';

/** Reads the bench stack's processes as its manager wrote them down. */
function watchedProcesses(folder: string, names: readonly string[]): Watched[] {
  return names.map((name) => {
    const record = JSON.parse(readFileSync(join(folder, 'pids', `${name}.json`), 'utf8')) as { pid: number };
    return { name, pid: record.pid };
  });
}

async function salesManagers(gateway: string): Promise<Manager[]> {
  const headers = { authorization: `Bearer ${await tokenOf('market.admin')}` };
  const answer = await fetch(`${gateway}/api/v1/people?role=sales_manager&pageSize=200`, { headers });
  if (!answer.ok) throw new Error(`people: ${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { people: Manager[] }).people;
}

/** Loads, measures and prints; the bench stack is up and its surroundings are in the environment (scripts/bench.ts). */
export async function bench(folder: string, scale: number, count: number): Promise<void> {
  const gateway = process.env['BIDLINE_GATEWAY_URL'] ?? '';
  const watched = watchedProcesses(folder, ['gateway', 'projects', 'market', 'mongodb', 'kafka']);
  const atRest = Object.fromEntries(watched.map(({ name, pid }) => [name, rssMb(pid)]));
  const begun = performance.now();
  const { total, loaded } = await loadProjects(process.env['MONGODB_URI'] ?? '', scale, await salesManagers(gateway));
  console.log(`${total} projects, ${loaded} of them loaded now in ${Math.round((performance.now() - begun) / 1000)} s`);

  const [manager, director, deputy, market] = await Promise.all(
    ['dwhz.sales1', 'dwhz.director', 'dwhz.deputy', 'market.staff'].map(tokenOf),
  );
  const tokens = { manager: manager ?? '', director: director ?? '', deputy: deputy ?? '', market: market ?? '' };
  const ids = await firstIds(gateway, tokens.manager);
  const figures = [];
  for (const operation of operations(gateway, tokens, ids, count)) {
    await measure(operation.name, watched, { count: Math.ceil(operation.count / 10), concurrency: 8 }, operation.run);
    figures.push(await measure(operation.name, watched, { count: operation.count, concurrency: 8 }, operation.run));
    console.log(`  ${operation.name}: p95 ${figures.at(-1)?.p95} ms`);
  }
  const rss = Object.fromEntries(watched.map(({ name, pid }) => [name, { atRest: atRest[name], afterwards: rssMb(pid) }]));
  const machine = {
    cores: cpus().length,
    model: cpus()[0]?.model ?? '',
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
  };
  const day = new Date().toISOString().slice(0, 10);
  mkdirSync(join(folder, 'results'), { recursive: true });
  const file = join(folder, 'results', `${day}-scale-${scale}.json`);
  writeFileSync(file, JSON.stringify({ day, scale, projects: total, machine, figures, rss }, null, 2));
  console.log(
    `\n${table(figures)}\n\nms; 8 callers; ${machine.cores} cores (${machine.model}), ${machine.memoryGb} GB, Node ${machine.node}; ${day}`,
  );
  console.log(
    `memory in MB (at rest, afterwards): ${Object.entries(rss)
      .map(([name, mb]) => `${name} ${mb.atRest}, ${mb.afterwards}`)
      .join(' · ')}`,
  );
  console.log(`JSON: ${file}`);
}
