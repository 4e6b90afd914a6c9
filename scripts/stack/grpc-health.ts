import { credentials, makeGenericClientConstructor } from '@grpc/grpc-js';

const bytes = (value: Buffer): Buffer => value;

/** grpc.health.v1.Health/Check by hand: an empty request asks for the whole server; field 1 of the answer is its status, 1 = SERVING. */
const Health = makeGenericClientConstructor(
  {
    check: {
      path: '/grpc.health.v1.Health/Check',
      requestStream: false,
      responseStream: false,
      requestSerialize: bytes,
      requestDeserialize: bytes,
      responseSerialize: bytes,
      responseDeserialize: bytes,
    },
  },
  'grpc.health.v1.Health',
);

const SERVING = Buffer.from([0x08, 0x01]);

/** Whether the gRPC server on a local port says that it serves. */
export const serves = (port: number): Promise<boolean> => {
  const client = new Health(`127.0.0.1:${port}`, credentials.createInsecure());
  return new Promise<boolean>((resolve) => {
    const check = client['check'];
    if (check === undefined) throw new Error('the client lacks its method');
    check.call(client, Buffer.alloc(0), { deadline: Date.now() + 2000 }, (error: unknown, answer?: Buffer) =>
      resolve(error === null && answer !== undefined && SERVING.equals(answer)),
    );
  }).finally(() => client.close());
};
