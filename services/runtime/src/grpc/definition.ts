/** One unary RPC as ts-proto writes it down. */
export interface MethodDefinition<Req, Res> {
  readonly path: string;
  readonly requestStream: boolean;
  readonly responseStream: boolean;
  readonly requestSerialize: (value: Req) => Buffer;
  readonly requestDeserialize: (bytes: Buffer) => Req;
  readonly responseSerialize: (value: Res) => Buffer;
  readonly responseDeserialize: (bytes: Buffer) => Res;
}

/** Any RPC: what takes a message takes every one of them only as `never`, what answers one answers it as unknown. */
export interface AnyMethod {
  readonly path: string;
  readonly requestStream: boolean;
  readonly responseStream: boolean;
  readonly requestSerialize: (value: never) => Buffer;
  readonly requestDeserialize: (bytes: Buffer) => unknown;
  readonly responseSerialize: (value: never) => Buffer;
  readonly responseDeserialize: (bytes: Buffer) => unknown;
}

/** A service as ts-proto writes it down, such as `ProjectsServiceService`. */
export type ServiceDefinition = Readonly<Record<string, AnyMethod>>;

export type RequestOf<M extends AnyMethod> = ReturnType<M['requestDeserialize']>;
export type ResponseOf<M extends AnyMethod> = ReturnType<M['responseDeserialize']>;
