import { refuse } from '@bidline/kernel';
import { Metadata } from '@grpc/grpc-js';
import { describe, expect, it } from 'vitest';
import { createLog } from '../log/log.ts';
import type { Database } from '../mongo/database.ts';
import { handleCall } from './pipeline.ts';
import type { IncomingCall, PipelineParts } from './pipeline.ts';
import { publicQuery } from './query.ts';
import type { BoundMethod } from './service.ts';

const LATE = refuse('unavailable', 'DEADLINE_EXCEEDED');
const parts: PipelineParts = {
  log: createLog({ service: 'spec', instance: 's', level: 'silent' }),
  clock: () => new Date(),
  verify: () => Promise.reject(new Error('not asked')),
  database: {} as Database,
  isReady: () => true,
};
const bytes = (value: Buffer): Buffer => value;

/** A public RPC that takes and answers bytes. */
function method(answer: (signal: AbortSignal) => Promise<Buffer>): BoundMethod {
  const serializers = { requestSerialize: bytes, requestDeserialize: bytes, responseSerialize: bytes, responseDeserialize: bytes };
  return {
    name: 'try',
    definition: { path: '/spec/Try', requestStream: false, responseStream: false, ...serializers } as BoundMethod['definition'],
    access: { roles: [], scope: 'shared', public: true, sideEffects: false },
    handler: publicQuery((_request: unknown, { signal }) => answer(signal)),
  };
}
const incoming = (override: Partial<IncomingCall>): IncomingCall => ({
  bytes: Buffer.alloc(0),
  metadata: new Metadata(),
  deadline: Infinity,
  peer: '127.0.0.1:1',
  onCancelled: () => undefined,
  ...override,
});
const never = (): Promise<Buffer> => new Promise(() => undefined);

describe('a call whose handler does not come back', () => {
  it('is answered at its deadline by the server itself', async () => {
    const { answer } = await handleCall(parts, method(never), incoming({ deadline: Date.now() + 30 }));
    expect(answer).toEqual(LATE);
  });

  it('is given up when the caller goes away, and its handler is told', async () => {
    let goAway = (): void => undefined;
    let told: AbortSignal | undefined;
    const answering = handleCall(
      parts,
      method((signal) => {
        told = signal;
        return never();
      }),
      incoming({ onCancelled: (cancel) => (goAway = cancel) }),
    );
    await Promise.resolve();
    expect(told?.aborted).toBe(false);
    goAway();
    expect(told?.aborted).toBe(true);
    expect((await answering).answer).toEqual(LATE);
  });

  it('is not begun when its deadline has passed', async () => {
    let begun = false;
    const begin = (): Promise<Buffer> => {
      begun = true;
      return never();
    };
    expect((await handleCall(parts, method(begin), incoming({ deadline: Date.now() - 1_000 }))).answer).toEqual(LATE);
    expect(begun).toBe(false);
  });
});
