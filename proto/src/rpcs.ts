import { getOption, toJson } from '@bufbuild/protobuf';
import type { DescMessage, DescMethod, FileRegistry, Message } from '@bufbuild/protobuf';
import type { GenExtension } from '@bufbuild/protobuf/codegenv2';
import { MethodOptions_IdempotencyLevel } from '@bufbuild/protobuf/wkt';
import type { MethodOptions } from '@bufbuild/protobuf/wkt';
import { registry } from './registry.ts';

/** Which data an allowed caller reaches (DataScope in access.proto). `unspecified` never passes the contract's specs. */
export type DataScope = 'unspecified' | 'person' | 'shared' | 'group';

/** The access rule of an RPC as the contract says it. */
export interface Access {
  /** Roles of which the caller needs one, lower case as in tokens (`sales_manager`). Empty: every signed-in person. */
  readonly roles: readonly string[];
  readonly scope: DataScope;
  /** Nobody needs to sign in. */
  readonly public: boolean;
  /** False for reads: they need no idempotency key and may be repeated. */
  readonly sideEffects: boolean;
}

export type HttpVerb = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** How an RPC is reached over REST (google.api.http). */
export interface HttpRule {
  readonly verb: HttpVerb;
  /** Path with variables, `/api/v1/projects/{id}`. */
  readonly template: string;
  /** The whole message comes in the body; false: everything comes in path and query. */
  readonly body: boolean;
}

/** One RPC of the contract. */
export interface Rpc {
  /** Full name of the service, `bidline.projects.v1.ProjectsService`. */
  readonly service: string;
  readonly method: string;
  /** Path on the wire, `/bidline.projects.v1.ProjectsService/GetProject`. */
  readonly path: string;
  readonly input: DescMessage;
  readonly output: DescMessage;
  readonly descriptor: DescMethod;
  /** Absent: gRPC only. The contract's specs refuse that for our own services. */
  readonly http?: HttpRule;
  readonly access: Access;
}

const VERBS: readonly HttpVerb[] = ['get', 'post', 'put', 'patch', 'delete'];
const word = (name: string, prefix: string): string => name.slice(prefix.length).toLowerCase();

/** The value of a method's custom option as proto3 JSON; an empty object where the method does not carry it. */
function optionOf(method: DescMethod, name: string, within: FileRegistry): Record<string, unknown> {
  const extension = within.getExtension(name);
  if (!extension?.message) throw new Error(`the contract has no message option ${name}`);
  const value = getOption(method, extension as GenExtension<MethodOptions, Message>);
  return toJson(extension.message, value) as Record<string, unknown>;
}

function accessRule(method: DescMethod, within: FileRegistry): Access {
  const said = optionOf(method, 'bidline.common.v1.access', within) as { roles?: string[]; scope?: string; public?: boolean };
  return Object.freeze({
    roles: (said.roles ?? []).map((role) => word(role, 'ROLE_')),
    scope: word(said.scope ?? 'DATA_SCOPE_UNSPECIFIED', 'DATA_SCOPE_') as DataScope,
    public: said.public ?? false,
    sideEffects: method.idempotency !== MethodOptions_IdempotencyLevel.NO_SIDE_EFFECTS,
  });
}

function httpRule(method: DescMethod, within: FileRegistry): HttpRule | undefined {
  const said = optionOf(method, 'google.api.http', within);
  const verb = VERBS.find((candidate) => typeof said[candidate] === 'string');
  return verb && { verb, template: String(said[verb]), body: said['body'] === '*' };
}

/** Names of the fields that a path template carries, as the proto spells them. */
export const pathVariables = (template: string): string[] => [...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');

/** Every RPC of our own services (package `bidline.*`) in the order of the files. `within` is another registry than the embedded one, with comments for documentation. */
export function rpcs(within: FileRegistry = registry()): Rpc[] {
  const services = [...within.files].flatMap((file) => (file.proto.package.startsWith('bidline.') ? file.services : []));
  return services.flatMap((service) =>
    service.methods.map((method) => ({
      service: service.typeName,
      method: method.name,
      path: `/${service.typeName}/${method.name}`,
      input: method.input,
      output: method.output,
      descriptor: method,
      http: httpRule(method, within),
      access: accessRule(method, within),
    })),
  );
}

let byPath: Map<string, Access> | undefined;

/** The access rule of the RPC at a gRPC path (`/package.Service/Method`). Throws for a path that the contract does not have. */
export function accessOf(path: string): Access {
  byPath ??= new Map(rpcs().map((rpc) => [rpc.path, rpc.access]));
  const found = byPath.get(path);
  if (!found) throw new Error(`the contract has no RPC ${path}`);
  return found;
}
