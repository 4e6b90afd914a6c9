import type { ServiceConfig } from '../config/common-settings.ts';
import type { GrpcService } from '../grpc/service.ts';
import type { Kafka } from '../kafka/port.ts';
import type { Log } from '../log/log.ts';
import type { Database } from '../mongo/database.ts';
import type { Migration } from '../mongo/migration.ts';
import type { Trail } from '../trail/trail.ts';

/** Something that runs beside the calls: started once the database is ready, stopped at the end. */
export interface Background {
  readonly name: string;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** While false the process is alive but gets no calls. Absent: it does not bear on readiness. */
  isReady?(): boolean;
}

/** What the runtime hands to a service's wiring. */
export interface Parts<C extends ServiceConfig> {
  readonly config: C;
  readonly database: Database;
  readonly trail: Trail;
  readonly kafka: Kafka;
  readonly log: Log;
  readonly clock: () => Date;
}

/** What a service's wiring hands back. */
export interface Wired {
  readonly services: readonly GrpcService[];
  /** Beside the outbox relay and the anchoring of the trail, which every service has. */
  readonly background?: readonly Background[];
}

/** A service: its name, its settings, its database's shape and its wiring. */
export interface ServiceOptions<C extends ServiceConfig> {
  /** Short name as in logs and traces: `projects`. */
  readonly name: string;
  readonly config: C;
  readonly migrations: readonly Migration[];
  readonly wire: (parts: Parts<C>) => Wired;
  /** Default: the machine's clock. */
  readonly clock?: () => Date;
}

/** A process that `runMain` can end. */
export interface Running {
  /** Where the end is told. Absent: a log of `runMain`'s own. */
  readonly log?: Log;
  /** Drains and ends everything; resolves when nothing is left. */
  stop(): Promise<void>;
}

/** A service that listens. */
export interface RunningService extends Running {
  readonly log: Log;
  /** The port that was taken, of use where port 0 was asked for. */
  readonly port: number;
  /** True while the service takes calls. */
  isReady(): boolean;
}
