import { mongo } from 'mongoose';
import { toStored } from '../../services/projects/src/storage/project-mapper.ts';
import { searchHeads } from '../../services/projects/src/storage/search-heads.ts';
import { projectAt, type Manager } from './ledger.ts';

const BATCH = 1_000;
const FULL_SIZE = 1_000_000;

/**
 * Fills the projects' database up to `scale` × 1,000,000 projects, by the service's own mapper. What is there already is kept, so that a second
 * run loads nothing. Answers how many projects there are and how many were loaded.
 */
export async function loadProjects(uri: string, scale: number, managers: readonly Manager[]): Promise<{ total: number; loaded: number }> {
  const client = await new mongo.MongoClient(uri).connect();
  try {
    const database = client.db('bidline_projects');
    const marks = database.collection<{ _id: string; count: number }>('bench_load');
    const total = Math.round(FULL_SIZE * scale);
    const there = (await marks.findOne({ _id: 'projects' }))?.count ?? 0;
    const counts = new Map<string, number>();
    const now = new Date();
    let batch = [];
    for (let index = 0; index < total; index += 1) {
      const project = projectAt(index, total, managers, counts, now);
      if (index < there) continue;
      batch.push(toStored(project, await searchHeads(project)));
      if (batch.length < BATCH && index < total - 1) continue;
      await database.collection('projects').insertMany(batch as never[], { ordered: false });
      await marks.updateOne({ _id: 'projects' }, { $set: { count: index + 1 } }, { upsert: true });
      batch = [];
    }
    await continueNumbers(database, counts, now);
    return { total: Math.max(total, there), loaded: Math.max(0, total - there) };
  } finally {
    await client.close();
  }
}

/** Registrations of the measurement go on where the ledger ends (P-2). */
async function continueNumbers(database: mongo.Db, counts: Map<string, number>, issuedAt: Date): Promise<void> {
  const series = database.collection<{ _id: string; count: number; issuedAt: Date }>('number_series');
  for (const [_id, count] of counts) await series.updateOne({ _id }, { $max: { count }, $set: { issuedAt } }, { upsert: true });
}
