import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const DRAIN_MS = 10_000;

/** An HTTP server that listens. */
export interface Listening {
  readonly port: number;
  /** Takes no new connections, finishes requests under way, and cuts those that take more than ten seconds. */
  drain(): Promise<void>;
}

function drain(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
    server.close(() => {
      clearTimeout(late);
      resolve();
    });
  });
}

/** Listens at `host:port`; port 0 takes a free one. Rejects with what to change when the address cannot be had. */
export async function listen(app: RequestListener, host: string, port: number): Promise<Listening> {
  const server = createServer(app);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) =>
      reject(
        new Error(`cannot listen on ${host}:${port}: set GATEWAY_PORT (or GATEWAY_HOST) to a free address (${cause.message})`, { cause }),
      ),
    );
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  return { port: address.port, drain: () => drain(server) };
}
