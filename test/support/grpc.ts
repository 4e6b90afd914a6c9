import { credentials, makeClientConstructor, Metadata, type ServiceError } from '@grpc/grpc-js';
import { fromJson, rpcs, toJson, type JsonValue } from '@bidline/proto';
import { refusalOf } from '@bidline/runtime';
import type { Refusal } from '@bidline/kernel';
import { v7 as uuid } from 'uuid';

const clients = new Map<string, InstanceType<ReturnType<typeof makeClientConstructor>>>();

/** The address of the service that owns a package of the contract, as the gateway is told it. */
function addressOf(path: string): string {
  const service = /^\/bidline\.(\w+)\./.exec(path)?.[1] ?? '';
  const address = process.env[`${service.toUpperCase()}_ADDRESS`];
  if (!address) throw new Error(`${service.toUpperCase()}_ADDRESS is not set`);
  return address;
}

function clientOf(address: string) {
  const known = clients.get(address);
  if (known) return known;
  const made = new (makeClientConstructor({}, 'any'))(address, credentials.createInsecure());
  clients.set(address, made);
  return made;
}

/** Calls an RPC of the contract past the gateway. Answers the JSON of the response, or the refusal. */
export async function callRpc(
  path: string,
  request: JsonValue,
  token?: string,
  key: string = uuid(),
): Promise<Record<string, unknown> | Refusal> {
  const rpc = rpcs().find((known) => known.path === path);
  if (!rpc) throw new Error(`no RPC ${path}`);
  const metadata = new Metadata();
  if (token !== undefined) metadata.set('authorization', `Bearer ${token}`);
  metadata.set('idempotency-key', key);
  const body = Buffer.from(fromJson(rpc.input.typeName, request));
  return new Promise((resolve) => {
    clientOf(addressOf(path)).makeUnaryRequest(
      path,
      (value: Buffer) => value,
      (value: Buffer) => value,
      body,
      metadata,
      { deadline: Date.now() + 15_000 },
      (error: ServiceError | null, answer?: Buffer) => {
        if (error) resolve(refusalOf(error));
        else resolve(toJson(rpc.output.typeName, answer ?? Buffer.alloc(0)) as Record<string, unknown>);
      },
    );
  });
}
