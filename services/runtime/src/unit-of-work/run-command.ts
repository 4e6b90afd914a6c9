import { isRefusal } from '@bidline/kernel';
import type { Refusal } from '@bidline/kernel';
import { answerWrite, isRepeat, keptAnswer } from '../idempotency/answers.ts';
import type { Database } from '../mongo/database.ts';
import { runWork } from './run-work.ts';
import type { PersonRef, Transaction } from './transaction.ts';

/** What a command needs of its process. */
export interface CommandParts {
  readonly database: Database;
}

/** What a command needs of its call. */
export interface CommandCall {
  readonly person: PersonRef;
  /** The instant that everything in the transaction carries. */
  readonly at: Date;
  readonly deadline: Date;
}

/** What makes a repeat of a command recognisable, and its answer storable. */
export interface CommandOptions<Res> {
  /** Full name of the RPC: keys of different commands never meet. */
  readonly method: string;
  readonly requestBytes: Uint8Array;
  readonly idempotencyKey: string;
  encode(answer: Res): Uint8Array;
  decode(bytes: Uint8Array): Res;
  /** How long a repeat gets the stored answer. Default 24. */
  readonly keepAnswerForHours?: number;
}

const DEFAULT_HOURS = 24;

/**
 * Runs a command as one transaction: what `work` writes, its trail entries, its outbox rows and its answer are there together or not at all.
 * A repeat (same person, method, key and request) gets the answer of the one that was done, also when both run at once; the same key with
 * another request is refused (exists, IDEMPOTENCY_KEY_REUSED). A refusal is not remembered: nothing of it is stored, and a repeat decides anew.
 *
 * The answer is looked up only when the command cannot be done (it met its own row, or `work` refuses because the first run has already
 * changed what it refuses on), so that the usual case does not read for it. Round trips to the store beside those of `work`: one for outbox
 * rows, trail entries, heads and the answer together (four before MongoDB 8), one for the commit, and one to read heads when `work` changes
 * records that were there.
 */
export async function runCommand<Res>(
  { database }: CommandParts,
  call: CommandCall,
  options: CommandOptions<Res>,
  work: (tx: Transaction) => Promise<Res | Refusal>,
): Promise<Res | Refusal> {
  const identity = { ...options, personId: call.person.id };
  const hours = options.keepAnswerForHours ?? DEFAULT_HOURS;
  const keep = (answer: Res) => [answerWrite(identity, options.encode(answer), { at: call.at, hours })];
  const earlier = async (): Promise<Res | Refusal | undefined> => {
    const kept = await keptAnswer(database, identity, call.at);
    return kept === undefined || isRefusal(kept) ? kept : options.decode(kept);
  };

  // Twice at most: a second run is due only when the row that was met has expired.
  for (let run = 1; ; run++) {
    try {
      const answer = await runWork(database, call, work, keep);
      return isRefusal(answer) ? ((await earlier()) ?? answer) : answer;
    } catch (error) {
      if (!isRepeat(error)) throw error;
      const answer = await earlier();
      if (answer !== undefined) return answer;
      if (run === 2) throw error;
    }
  }
}
