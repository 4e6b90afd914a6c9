import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../testing/fresh-database.ts';
import type { FreshDatabase } from '../testing/fresh-database.ts';
import { TEST_TRAIL_KEY as KEY } from '../testing/surroundings.ts';
import { until } from '../testing/until.ts';
import { runWork, SYSTEM } from '../unit-of-work/run-work.ts';
import type { AnchorRow } from './anchor.ts';
import { trailAnchoring } from './anchoring.ts';
import { verifyTrail } from './verify.ts';

let fresh: FreshDatabase;
beforeAll(async () => void (fresh = await freshDatabase()));
afterAll(() => fresh.drop());

const change = (record: string) =>
  runWork(fresh.database, { person: SYSTEM, at: new Date() }, (tx) => tx.record({ record, act: 'set', fields: [], state: {} }));
const anchors = () => fresh.database.collection<AnchorRow>('trail_anchors').find().sort({ _id: 1 }).toArray();

describe('U-3: anchoring', () => {
  it('seals what moved, by one of two replicas, from time to time and at the end', async () => {
    const log = pino({ level: 'silent' });
    const replicas = [1, 2].map(() => trailAnchoring({ database: fresh.database, key: KEY, log, everyMs: 50 }));
    for (const replica of replicas) await replica.start();
    const writing = Promise.all(
      ['a', 'b', 'c'].map(async (id) => {
        for (let n = 0; n < 10; n++) await change(`thing/${id}`);
      }),
    );
    await until(async () => (await anchors()).length > 1);
    await writing;
    await change('thing/last');
    await replicas[1]?.stop();
    await replicas[0]?.stop();
    const written = await anchors();
    expect(written.map(({ _id }) => _id)).toEqual(written.map((_, index) => index + 1));
    expect(written.flatMap(({ heads }) => heads.map(({ record }) => record))).toContain('thing/last');
    expect(await verifyTrail(fresh.database, KEY)).toMatchObject({ records: 4, entries: 31, unanchored: 0, problemCount: 0 });
  });
});
