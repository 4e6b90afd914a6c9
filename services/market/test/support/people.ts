import type { Database } from '@bidline/runtime';
import { until } from '@bidline/runtime/testing';

/** Accounts of the test realm: fifteen subsidiaries of ten, headquarters nine, the market department three. */
export const DEMO_PEOPLE = 162;

/** Waits until the first sync has brought everybody. */
export async function peopleArrived(database: Database): Promise<void> {
  const arrived = async () => (await database.collection('people').countDocuments()) >= DEMO_PEOPLE;
  await until(arrived, { timeoutMs: 60_000, everyMs: 100, what: 'everybody of the realm in the directory' });
}
