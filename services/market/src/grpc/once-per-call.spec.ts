import { expect, test } from 'vitest';
import { oncePerCall } from './once-per-call.ts';

test('O-1: a command that is run again gets the first answer; another call its own', async () => {
  let runs = 0;
  const once = oncePerCall(async () => ++runs);
  const [one, other] = [{}, {}];
  expect(await Promise.all([once(one), once(one), once(other)])).toEqual([1, 1, 2]);
});
