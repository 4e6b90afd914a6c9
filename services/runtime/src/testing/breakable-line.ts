import { connect, createServer } from 'node:net';
import type { Socket } from 'node:net';

/** A TCP line to a server that a test can break. */
export interface BreakableLine {
  readonly port: number;
  /** Breaks all connections and takes no new ones. */
  cut(): Promise<void>;
  restore(): Promise<void>;
  /** So many times: lets a request that holds `text` through, and breaks its connection instead of bringing back the answer; resolves then. */
  loseAnswerTo(text: string, times?: number): Promise<void>;
  close(): Promise<void>;
}

/** Opens a line to a server, on a port of its own. For MongoDB use `directConnection=true`, or the driver goes round it. */
export async function breakableLine(target: { host: string; port: number }): Promise<BreakableLine> {
  const sockets = new Set<Socket>();
  let loseAnswer: { text: string; times: number; lost: () => void } | undefined;
  const server = createServer((near) => {
    const far = connect(target);
    let losing = false;
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        (socket === near ? far : near).destroy();
      });
    }
    near.on('data', (bytes) => {
      if (loseAnswer && bytes.includes(loseAnswer.text)) {
        losing = true;
        loseAnswer.times--;
        if (loseAnswer.times === 0) {
          loseAnswer.lost();
          loseAnswer = undefined;
        }
      }
      far.write(bytes);
    });
    far.on('data', (bytes) => (losing ? near.destroy() : near.write(bytes)));
  });
  const listen = (port: number): Promise<void> => new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  await listen(0);
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;

  async function cut(): Promise<void> {
    const closed = new Promise((resolve) => server.close(resolve));
    sockets.forEach((socket) => socket.destroy());
    await closed;
  }

  return {
    port,
    cut,
    restore: () => listen(port),
    loseAnswerTo: (text, times = 1) =>
      new Promise((lost) => {
        loseAnswer = { text, times, lost };
      }),
    close: () => (server.listening ? cut() : Promise.resolve()),
  };
}
