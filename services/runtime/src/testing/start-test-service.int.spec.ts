import { expect, it } from 'vitest';
import { startTestService } from './start-test-service.ts';
import { tokenOf } from './tokens.ts';

it('starts a service without RPCs on stores of its own, and leaves nothing behind', async () => {
  const ran: string[] = [];
  const service = await startTestService({
    name: 'nothing',
    migrations: [{ id: '0001-nothing', up: async () => void ran.push('0001-nothing') }],
    wire: () => ({ services: [] }),
  });
  expect(service.service.port).toBeGreaterThan(0);
  expect(ran).toEqual(['0001-nothing']);
  await service.stop();
  expect(service.service.isReady()).toBe(false);
});

it('O-1: gets a real token for a demo account, and the same one while it is good', async () => {
  const token = await tokenOf('dwhz.sales1');
  expect(token.split('.')).toHaveLength(3);
  expect(await tokenOf('dwhz.sales1')).toBe(token);
});
