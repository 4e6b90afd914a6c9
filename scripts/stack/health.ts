import { createConnection } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** Whether something accepts connections on a local port. */
export const listens = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = createConnection({ host: '127.0.0.1', port });
    const end = (answer: boolean): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(1000, () => end(false));
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });

/** Whether an address answers with a status of 2xx. */
export const answers = async (url: string): Promise<boolean> => {
  const response = await fetch(url, { signal: AbortSignal.timeout(5000) });
  await response.body?.cancel();
  return response.ok;
};

/** Asks until the answer is true, the deadline passes or `stop` says it is in vain; answers whether it came true. */
export const awaited = async (ask: () => Promise<boolean>, seconds: number, stop: () => boolean = () => false): Promise<boolean> => {
  const deadline = Date.now() + seconds * 1000;
  while (!stop()) {
    if (await ask().catch(() => false)) return true;
    if (Date.now() > deadline) return false;
    await pause(100);
  }
  return false;
};
