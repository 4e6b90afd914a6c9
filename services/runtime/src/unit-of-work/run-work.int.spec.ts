import { refuse } from '@bidline/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../testing/fresh-database.ts';
import type { FreshDatabase } from '../testing/fresh-database.ts';
import { runWork, SYSTEM } from './run-work.ts';
import type { RecordChange } from './transaction.ts';

let fresh: FreshDatabase;
beforeAll(async () => void (fresh = await freshDatabase()));
afterAll(() => fresh.drop());

const system = () => ({ person: SYSTEM, at: new Date() });
const change = (record: string, n: number): RecordChange => ({ record, act: 'counted', fields: [], state: { n } });

describe('work without a user', () => {
  it('U-3: is recorded as the system', async () => {
    await runWork(fresh.database, system(), (tx) => tx.record(change('thing/1', 1)));
    expect(await fresh.database.native().collection('changes').findOne({ record: 'thing/1' })).toMatchObject({ by: SYSTEM, sequence: 1 });
  });

  it('hands a refusal on and records nothing', async () => {
    const refusal = refuse('refused', 'NOT_FOUND');
    const answer = await runWork(fresh.database, system(), async (tx) => {
      await tx.record(change('thing/2', 1));
      return refusal;
    });
    expect(answer).toBe(refusal);
    expect(await fresh.database.native().collection('changes').countDocuments({ record: 'thing/2' })).toBe(0);
  });

  it('U-3: chains the changes of many at once on one record', async () => {
    const changes = Array.from({ length: 12 }, (_, n) => runWork(fresh.database, system(), (tx) => tx.record(change('thing/3', n))));
    await Promise.all(changes);
    const entries = await fresh.database.native().collection('changes').find({ record: 'thing/3' }).sort({ _id: 1 }).toArray();
    expect(entries.map(({ sequence }) => sequence as number)).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
    entries.slice(1).forEach((entry, index) => expect(entry['previousHash']).toBe(entries[index]?.['hash']));
  });

  it.each(['Thing/1', 'thing', 'thing/', 'thing/a b', 'thing/a#1'])('throws for the record name %o', async (record) => {
    await expect(runWork(fresh.database, system(), (tx) => tx.record(change(record, 1)))).rejects.toThrow("not a record's name");
  });
});
