import { refuse } from '@bidline/kernel';
import type { Person } from '@bidline/kernel';
import { expect, test } from 'vitest';
import { knownCallers } from './known-callers.ts';

const END = 1_800_000_000;
const tokenUntil = (exp: number): string => `e30.${Buffer.from(JSON.stringify({ exp })).toString('base64url')}.sig`;
const someone = { id: 'p', name: '陈志远' } as unknown as Person;

function counting(now: { at: number }) {
  const looks: string[] = [];
  const verify = knownCallers(
    async (token) => {
      looks.push(token);
      return token.endsWith('.bad') ? refuse('unauthenticated', 'TOKEN_INVALID') : someone;
    },
    () => now.at,
  );
  return { looks, verify };
}

test('O-1: a token is verified once while it lives', async () => {
  const { looks, verify } = counting({ at: END * 1000 - 1 });
  const token = tokenUntil(END);
  expect(await verify(token)).toBe(someone);
  expect(await verify(token)).toBe(someone);
  expect(looks).toHaveLength(1);
});

test('O-1: a token that ended is looked at again', async () => {
  const now = { at: END * 1000 - 1 };
  const { looks, verify } = counting(now);
  await verify(tokenUntil(END));
  now.at = END * 1000;
  await verify(tokenUntil(END));
  expect(looks).toHaveLength(2);
});

test('O-1: a token that does not hold is looked at each time, and another signature is another token', async () => {
  const { looks, verify } = counting({ at: 0 });
  await verify(tokenUntil(END));
  const bad = `${tokenUntil(END)}.bad`;
  expect(await verify(bad)).toMatchObject({ reason: 'TOKEN_INVALID' });
  expect(await verify(bad)).toMatchObject({ reason: 'TOKEN_INVALID' });
  expect(looks).toHaveLength(3);
});

test('the longest known go first', async () => {
  const { looks, verify } = counting({ at: 0 });
  for (let at = 0; at <= 5_000; at++) await verify(tokenUntil(END + at));
  await verify(tokenUntil(END + 1));
  await verify(tokenUntil(END));
  expect(looks).toHaveLength(5_002);
});
