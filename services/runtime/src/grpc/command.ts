import { personRef, refuse } from '@bidline/kernel';
import type { Refusal } from '@bidline/kernel';
import { runCommand } from '../unit-of-work/run-command.ts';
import type { Transaction } from '../unit-of-work/transaction.ts';
import type { Call } from './call.ts';
import type { Handler } from './handler.ts';
import { signedIn } from './query.ts';
import { serialQueue } from './serial-queue.ts';

/** What a command may say of itself. */
export interface CommandSettings<Req> {
  /**
   * Calls of one key take their turns, in the order of their arrival, before a transaction begins: where they would meet at one document (a counter)
   * a queue in the process is far cheaper than conflicts in the store. Other replicas still conflict, and try again.
   */
  readonly serialBy?: (request: NoInfer<Req>, call: Call) => string;
  /** How long a repeat gets the first answer. Default 24. */
  readonly keepAnswerForHours?: number;
}

const KEY = /^[\w-]{8,128}$/;

/**
 * An RPC that writes: one transaction per call, with trail, events and the answer to a repeat. Demands an `idempotency-key` of 8 to 128 letters,
 * digits, hyphens or underscores (IDEMPOTENCY_KEY_REQUIRED, IDEMPOTENCY_KEY_INVALID); the same key with another request is refused
 * (IDEMPOTENCY_KEY_REUSED). The work runs again after a conflict, so it must not act outside the transaction.
 */
export function command<Req, Res>(
  work: (request: Req, call: Call, tx: Transaction) => Promise<Res | Refusal>,
  { serialBy, keepAnswerForHours }: CommandSettings<Req> = {},
): Handler<Req, Res> {
  const queue = serialQueue();
  return {
    kind: 'command',
    run: async (request, { call: arrived, person, requestBytes, idempotencyKey, method, database, clock }) => {
      if (idempotencyKey === undefined) return refuse('invalid', 'IDEMPOTENCY_KEY_REQUIRED');
      if (!KEY.test(idempotencyKey)) return refuse('invalid', 'IDEMPOTENCY_KEY_INVALID');
      const known = signedIn(person);

      const transact = (): Promise<Res | Refusal> => {
        const call: Call = { ...arrived, person: known, at: clock() };
        const once = {
          method: method.path,
          requestBytes,
          idempotencyKey,
          encode: (answer: Res) => method.responseSerialize(answer),
          decode: (bytes: Uint8Array) => method.responseDeserialize(Buffer.from(bytes)) as Res,
          keepAnswerForHours,
        };
        const by = { person: personRef(known), at: call.at, deadline: call.deadline };
        return runCommand<Res>({ database }, by, once, (tx) => work(request, call, tx));
      };
      if (serialBy === undefined) return transact();
      return queue.run(serialBy(request, { ...arrived, person: known }), arrived.signal, transact);
    },
  };
}
