import { stringify } from 'yaml';
import { rpcs } from '../rpcs.ts';
import { commentedContract } from './commented.ts';
import { operationOf } from './operations.ts';
import type { RestRpc } from './operations.ts';
import { PROBLEM_RESPONSES, PROBLEM_SCHEMAS } from './problems.ts';
import { messagesWithin, schemasOf } from './schemas.ts';
import type { Schema } from './schemas.ts';

const DESCRIPTION = `The REST interface of Bidline, one path per RPC of the contract. Answers are proto3 JSON: int64 is text, instants are RFC 3339 in UTC,
days are \`YYYY-MM-DD\` in Asia/Shanghai. Refusals are problem+json (RFC 9457).`;

/** The OpenAPI 3.1 document of the whole contract. */
export function openApiDocument(): Schema {
  const contract = commentedContract();
  const all = rpcs(contract.registry).filter((rpc): rpc is RestRpc => rpc.http !== undefined);
  const schemas = schemasOf(contract, messagesWithin(all.map((rpc) => rpc.output)));
  const paths: Record<string, Record<string, Schema>> = {};
  for (const rpc of all) (paths[rpc.http.template] ??= {})[rpc.http.verb] = operationOf(rpc, contract, schemas);
  const services = [...new Set(all.map((rpc) => rpc.descriptor.parent))];
  return {
    openapi: '3.1.0',
    info: { title: 'Bidline', version: 'v1', description: DESCRIPTION },
    servers: [{ url: '/', description: 'The portal that the person signed in at.' }],
    tags: services.map((service) => ({ name: service.name, description: contract.commentOf(service) })),
    paths,
    components: {
      securitySchemes: {
        oidc: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'Access token of the Keycloak realm that GET /config.json names.',
        },
      },
      parameters: {
        IdempotencyKey: {
          name: 'Idempotency-Key',
          in: 'header',
          required: true,
          description:
            'Made by the client once per act: a repeat with the same key and the same body answers the same, with another body it is refused.',
          schema: { type: 'string', minLength: 8, maxLength: 128, pattern: '^[A-Za-z0-9_-]+$' },
        },
      },
      responses: PROBLEM_RESPONSES,
      schemas: { ...Object.fromEntries([...schemas.named].sort(([a], [b]) => (a < b ? -1 : 1))), ...PROBLEM_SCHEMAS },
    },
  };
}

/** The document as text, as it is kept in proto/openapi.yaml. */
export const openApiText = (): string =>
  `# Made from proto/bidline by npm run openapi.\n${stringify(openApiDocument(), { lineWidth: 140, aliasDuplicateObjects: false })}`;
