import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import { v7 as uuid } from 'uuid';
import type { Database } from './database.ts';
import { leaseOn } from './lease.ts';
import type { Migration } from './migration.ts';
import { RUNTIME_MIGRATIONS } from './runtime-migrations.ts';

interface MigrationRow {
  _id: string;
  at: Date;
  tookMs: number;
}

const HOLD_MS = 30_000;
const WAIT_MS = 250;

/**
 * Brings the database to the shape that the code expects: the runtime's own collections first, then the service's migrations in the order of
 * their numbers, each once and recorded in `migrations`. Several replicas may start at once: one works under a lease, the others wait.
 * Rows of a newer release are left alone, so that an older replica still starts while a release rolls out. Throws for ids that are malformed,
 * double or out of order.
 */
export async function runMigrations(database: Database, migrations: readonly Migration[], { log }: { log: Logger }): Promise<void> {
  const all = [...RUNTIME_MIGRATIONS, ...migrations];
  requireOrder(migrations);
  const rows = database.collection<MigrationRow>('migrations');
  const pending = async (): Promise<Migration[]> => {
    const ran = new Set((await rows.find({}, { projection: { _id: 1 } }).toArray()).map((row) => row._id));
    return all.filter(({ id }) => !ran.has(id));
  };
  const lease = leaseOn({ database, name: 'migrations', holder: uuid(), holdMs: HOLD_MS });
  while ((await pending()).length > 0) {
    if ((await lease.hold()) === undefined) {
      await pause(WAIT_MS);
      continue;
    }
    const keep = setInterval(() => void lease.hold().catch(() => undefined), HOLD_MS / 3);
    try {
      for (const migration of await pending()) await runOne(migration);
    } finally {
      clearInterval(keep);
      await lease.release();
    }
  }

  async function runOne({ id, up }: Migration): Promise<void> {
    const started = performance.now();
    await up(database.native());
    const tookMs = Math.round(performance.now() - started);
    await rows.insertOne({ _id: id, at: new Date(), tookMs });
    log.info({ migration: id, tookMs }, 'migration ran');
  }
}

function requireOrder(migrations: readonly Migration[]): void {
  let before = '';
  for (const { id } of migrations) {
    if (!/^\d{4}-[a-z0-9-]+$/.test(id)) throw new Error(`migration id ${id} is not of the form 0001-name`);
    if (id.slice(0, 4) <= before.slice(0, 4)) throw new Error(`migration ${id} does not come after ${before}`);
    before = id;
  }
}
