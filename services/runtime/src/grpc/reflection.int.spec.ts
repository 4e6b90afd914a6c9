import { credentials, makeClientConstructor, Server, ServerCredentials } from '@grpc/grpc-js';
import type { ClientDuplexStream } from '@grpc/grpc-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addReflection } from './reflection.ts';

const asIs = (bytes: Buffer): Buffer => bytes;
const server = new Server();
let address: string;

beforeAll(async () => {
  addReflection(server, ['bidline.projects.v1.ProjectsService']);
  address = await new Promise<string>((resolve, reject) => {
    server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, port) =>
      error ? reject(error) : resolve(`127.0.0.1:${port}`),
    );
  });
});
afterAll(() => server.forceShutdown());

/** Asks as grpcurl does: one stream, one request, here by hand. */
function ask(version: string, request: Buffer): Promise<string> {
  const client = new (makeClientConstructor({}, 'raw'))(address, credentials.createInsecure());
  const path = `/grpc.reflection.${version}.ServerReflection/ServerReflectionInfo`;
  const stream: ClientDuplexStream<Buffer, Buffer> = client.makeBidiStreamRequest(path, asIs, asIs);
  return new Promise<string>((resolve, reject) => {
    stream.on('error', reject);
    stream.on('data', (answer: Buffer) => {
      resolve(answer.toString('latin1'));
      stream.end();
    });
    stream.write(request);
  }).finally(() => client.close());
}

/** ServerReflectionRequest with one text field. */
const requestOf = (field: number, text: string): Buffer => Buffer.from([(field << 3) | 2, text.length, ...Buffer.from(text)]);
const LIST_SERVICES = 7;
const FILE_CONTAINING_SYMBOL = 4;

describe.each(['v1', 'v1alpha'])('reflection %s', (version) => {
  it('lists the services that are served, and no other of the contract', async () => {
    const answer = await ask(version, requestOf(LIST_SERVICES, '*'));
    expect(answer).toContain('bidline.projects.v1.ProjectsService');
    expect(answer).not.toContain('bidline.market.v1');
  });

  it('describes a service with the messages it takes', async () => {
    const answer = await ask(version, requestOf(FILE_CONTAINING_SYMBOL, 'bidline.projects.v1.ProjectsService'));
    expect(answer).toContain('RegisterProjectRequest');
  });
});
