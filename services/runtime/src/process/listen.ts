import type { ServiceConfig } from '../config/common-settings.ts';

/** Takes the port of GRPC_PORT; where it cannot be had, undoes the start by `release` and throws an error that says what to change. */
export async function listenOrExplain(
  listen: (host: string, port: number) => Promise<number>,
  { grpcHost, grpcPort }: ServiceConfig,
  release: () => Promise<void>,
): Promise<number> {
  try {
    return await listen(grpcHost, grpcPort);
  } catch (error) {
    await release();
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`cannot listen on ${grpcHost}:${grpcPort}: set GRPC_PORT (or GRPC_HOST) to a free address (${why})`, { cause: error });
  }
}
