import type { Refusal } from '@bidline/kernel';
import type { Logger } from 'pino';
import type { Database } from '../mongo/database.ts';
import { trailAnchoring } from './anchoring.ts';
import type { Anchoring } from './anchoring.ts';
import { readTrail } from './read.ts';
import type { TrailPageRequest } from './read.ts';
import type { TrailPage } from './types.ts';
import { verifyTrail } from './verify.ts';
import type { TrailProof, VerifyOptions } from './verify.ts';

/** A service's trail (U-3); entries are written by `Transaction.record`. */
export interface Trail {
  /** A record's trail, the newest entry first. */
  list(record: string, request: TrailPageRequest): Promise<TrailPage | Refusal>;
  verify(options?: VerifyOptions): Promise<TrailProof>;
  /** The background part that seals the ends of chains; one per process. */
  anchoring(): Anchoring;
}

/** The trail in a service's database, sealed under TRAIL_KEY. */
export function openTrail({ database, key, log }: { database: Database; key: string; log: Logger }): Trail {
  return {
    list: (record, request) => readTrail(database, record, request),
    verify: (options) => verifyTrail(database, key, options),
    anchoring: () => trailAnchoring({ database, key, log }),
  };
}
