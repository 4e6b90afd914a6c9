import type { DescField } from '@bufbuild/protobuf';
import { pathVariables } from '../rpcs.ts';
import type { HttpRule, Rpc } from '../rpcs.ts';
import type { CommentedContract } from './commented.ts';
import { refusalsOf } from './problems.ts';
import type { Schema, Schemas } from './schemas.ts';

/** An RPC that has a REST route. */
export type RestRpc = Rpc & { readonly http: HttpRule };

const IDEMPOTENCY_KEY = { $ref: '#/components/parameters/IdempotencyKey' };

const parameter = (place: 'path' | 'query', field: DescField, schemas: Schemas): Schema => {
  const { description, ...schema } = schemas.field(field, 'request');
  return { name: field.jsonName, in: place, ...(place === 'path' && { required: true }), description, schema };
};

/** Fields that the path does not carry. */
const restOf = (rpc: RestRpc): DescField[] => rpc.input.fields.filter((field) => !pathVariables(rpc.http.template).includes(field.name));

/** The body of a command: its message without what the path carries. */
function bodyOf(rpc: RestRpc, contract: CommentedContract, schemas: Schemas): Schema {
  const properties = Object.fromEntries(restOf(rpc).map((field) => [field.jsonName, schemas.field(field, 'request')]));
  const schema = { type: 'object', description: contract.commentOf(rpc.input), properties, additionalProperties: false };
  return { required: true, content: { 'application/json': { schema } } };
}

/** The OpenAPI operation of an RPC. */
export function operationOf(rpc: RestRpc, contract: CommentedContract, schemas: Schemas): Schema {
  const comment = contract.commentOf(rpc.descriptor);
  const inPath = rpc.input.fields.filter((field) => pathVariables(rpc.http.template).includes(field.name));
  const parameters = [
    ...inPath.map((field) => parameter('path', field, schemas)),
    ...(rpc.http.body ? [] : restOf(rpc).map((field) => parameter('query', field, schemas))),
    ...(rpc.access.sideEffects ? [IDEMPOTENCY_KEY] : []),
  ];
  return {
    operationId: rpc.method,
    tags: [rpc.descriptor.parent.name],
    summary: comment.split(/(?<=\.) /)[0],
    description: comment,
    ...(parameters.length > 0 && { parameters }),
    ...(rpc.http.body && { requestBody: bodyOf(rpc, contract, schemas) }),
    responses: {
      200: {
        description: contract.commentOf(rpc.output),
        content: { 'application/json': { schema: schemas.reference(rpc.output, 'response') } },
      },
      ...refusalsOf(rpc),
    },
    security: rpc.access.public ? [] : [{ oidc: [] }],
    'x-access': { roles: rpc.access.roles, scope: rpc.access.scope, public: rpc.access.public },
  };
}
