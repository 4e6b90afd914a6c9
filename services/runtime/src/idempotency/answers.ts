import { createHash } from 'node:crypto';
import { refuse } from '@bidline/kernel';
import type { Refusal } from '@bidline/kernel';
import { mongo } from 'mongoose';
import type { Database } from '../mongo/database.ts';
import { duplicateKeyOf } from '../mongo/errors.ts';
import type { JointWrite } from '../mongo/write-together.ts';

/** One row of `idempotency`: the answer of a command that was done, for its repeats. */
interface AnswerRow {
  /** Person, method and key: two commits of the same command meet here. */
  _id: string;
  /** SHA-256 of the request. */
  request: mongo.Binary;
  answer: mongo.Binary;
  expiresAt: Date;
}

/** Which command of whom; the same three with another request are refused. */
export interface CommandIdentity {
  readonly personId: string;
  readonly method: string;
  readonly idempotencyKey: string;
  readonly requestBytes: Uint8Array;
}

const COLLECTION = 'idempotency';
const HOUR_MS = 3_600_000;

/** The write that keeps the answer; it belongs into the command's own transaction, so that it is there exactly when the command was done. */
export function answerWrite(command: CommandIdentity, answer: Uint8Array, { at, hours }: { at: Date; hours: number }): JointWrite {
  const row: AnswerRow = {
    _id: rowId(command),
    request: new mongo.Binary(requestHash(command)),
    answer: new mongo.Binary(answer),
    expiresAt: new Date(at.getTime() + hours * HOUR_MS),
  };
  return { collection: COLLECTION, insert: row };
}

/**
 * The answer that the command got when it was done; undefined when it was not done, or so long ago that its answer is no longer kept.
 * Refuses IDEMPOTENCY_KEY_REUSED when it was done with another request.
 */
export async function keptAnswer(database: Database, command: CommandIdentity, now: Date): Promise<Uint8Array | Refusal | undefined> {
  const rows = database.collection<AnswerRow>(COLLECTION);
  const row = await rows.findOne({ _id: rowId(command) });
  if (!row) return undefined;
  if (row.expiresAt <= now) {
    // The server drops expired rows once a minute; this one is in the way now.
    await rows.deleteOne({ _id: row._id, expiresAt: row.expiresAt });
    return undefined;
  }
  const same = Buffer.compare(row.request.value(), requestHash(command)) === 0;
  return same ? row.answer.value() : refuse('exists', 'IDEMPOTENCY_KEY_REUSED');
}

/** True when a commit met the row of the same command. */
export function isRepeat(error: unknown): boolean {
  return duplicateKeyOf(error)?.collection === COLLECTION;
}

/** The parts cannot be shifted into each other: ids and methods hold no space. */
function rowId({ personId, method, idempotencyKey }: CommandIdentity): string {
  return `${personId} ${method} ${idempotencyKey}`;
}

function requestHash({ requestBytes }: CommandIdentity): Buffer {
  return createHash('sha256').update(requestBytes).digest();
}
