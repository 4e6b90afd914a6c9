import { isRefusal } from '@bidline/kernel';
import type { Person } from '@bidline/kernel';
import type { Verify } from './bearer.ts';

const MOST = 5_000;

/** End of a token's life in milliseconds; 0 where it names none. Only for tokens that were verified. */
function endOf(token: string): number {
  const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { exp?: number };
  return (claims.exp ?? 0) * 1000;
}

/**
 * Verifies a token once and knows its person until it ends: a signature says the same at every look, and a page asks for many things in a row.
 * Refusals are not kept. The longest known go first when there are 5,000.
 */
export function knownCallers(verify: Verify, clock: () => number = Date.now): Verify {
  const known = new Map<string, { person: Person; until: number }>();
  return async (token) => {
    const caller = known.get(token);
    if (caller && caller.until > clock()) return caller.person;
    known.delete(token);
    const person = await verify(token);
    if (isRefusal(person)) return person;
    const [oldest] = known.keys();
    if (known.size >= MOST && oldest !== undefined) known.delete(oldest);
    known.set(token, { person, until: endOf(token) });
    return person;
  };
}
