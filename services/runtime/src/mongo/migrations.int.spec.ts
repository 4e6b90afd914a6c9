import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../testing/fresh-database.ts';
import type { FreshDatabase } from '../testing/fresh-database.ts';
import { ensureCollection } from './collections.ts';
import type { Migration } from './migration.ts';
import { runMigrations } from './migrations.ts';

const log = pino({ level: 'silent' });
let fresh: FreshDatabase;
beforeAll(async () => void (fresh = await freshDatabase()));
afterAll(() => fresh.drop());

const step = (id: string, up: Migration['up'] = async () => undefined): Migration => ({ id, up });

describe('migrations', () => {
  it('run once and in order, also when three replicas start at once', async () => {
    const ran: string[] = [];
    const slow = (id: string): Migration =>
      step(id, async (db) => {
        ran.push(id);
        await ensureCollection(db, 'things', [{ key: { name: 1 }, serves: 'thing by name', unique: true }]);
        await new Promise((resolve) => setTimeout(resolve, 50));
      });
    const steps = [slow('0001-things'), slow('0002-more'), slow('0005-gap-allowed')];
    await Promise.all([1, 2, 3].map(() => runMigrations(fresh.database, steps, { log })));
    expect(ran).toEqual(['0001-things', '0002-more', '0005-gap-allowed']);
    expect(await fresh.database.native().collection('things').indexExists('name_1')).toBe(true);
  });

  it('leave rows of a newer release alone', async () => {
    await fresh.database.collection<{ _id: string }>('migrations').insertOne({ _id: '0099-newer' });
    await expect(runMigrations(fresh.database, [step('0001-things')], { log })).resolves.toBeUndefined();
  });

  it('run again what failed, and nothing behind it', async () => {
    let attempts = 0;
    const failing = step('0010-fails-once', async () => {
      attempts++;
      if (attempts === 1) throw new Error('first time');
    });
    const behind = step('0011-behind');
    await expect(runMigrations(fresh.database, [failing, behind], { log })).rejects.toThrow('first time');
    expect(await fresh.database.collection<{ _id: string }>('migrations').findOne({ _id: '0011-behind' })).toBeNull();
    await runMigrations(fresh.database, [failing, behind], { log });
    expect(attempts).toBe(2);
  });

  it.each([
    ['malformed', [step('1-x')], 'not of the form'],
    ['double', [step('0001-a'), step('0001-b')], 'does not come after'],
    ['out of order', [step('0002-a'), step('0001-b')], 'does not come after'],
  ])('throw for ids that are %s', async (_what, steps, message) => {
    await expect(runMigrations(fresh.database, steps, { log })).rejects.toThrow(message);
  });
});
