import { ensureCollection } from './collections.ts';
import type { Migration } from './migration.ts';

/** Sent rows stay a day, for those who look into what was published. */
const SENT_ROWS_SECONDS = 86_400;

/** The collections that every service has: what commands, trail, outbox and copies of reference data need. */
export const RUNTIME_MIGRATIONS: readonly Migration[] = [
  {
    id: 'runtime-0001-unit-of-work',
    async up(db) {
      await ensureCollection(db, 'leases');
      await ensureCollection(db, 'idempotency', [
        { key: { expiresAt: 1 }, expireAfterSeconds: 0, serves: 'the server drops answers whose time is over' },
      ]);
      await ensureCollection(db, 'outbox', [
        {
          key: { state: 1, topic: 1, key: 1, sequence: 1, _id: 1 },
          where: { state: 'pending' },
          serves: 'relay: pending rows, each key in the order of its versions; count of pending rows',
        },
        { key: { sentAt: 1 }, expireAfterSeconds: SENT_ROWS_SECONDS, serves: 'the server drops rows sent a day ago' },
      ]);
      // `changes` needs no index but `_id` (record and sequence): a record's trail and the whole proof both walk it in that order.
      await ensureCollection(db, 'changes');
      await ensureCollection(db, 'trail_heads', [
        { key: { unanchored: 1 }, where: { unanchored: { $exists: true } }, serves: 'anchors: heads that moved since the last anchor' },
      ]);
      await ensureCollection(db, 'trail_anchors');
      await ensureCollection(db, 'reference_copy', [{ key: { topic: 1 }, serves: 'start: the whole copy of one topic' }]);
    },
  },
];
