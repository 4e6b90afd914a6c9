import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { rpcs } from '../rpcs.ts';
import { accessTable } from './access-table.ts';
import { openApiText } from './document.ts';

const parsed = parse(openApiText()) as {
  paths: Record<string, Record<string, Record<string, unknown>>>;
  components: { schemas: Record<string, object> };
};

test('openapi.yaml is a valid OpenAPI 3.1 document without loose references', async () => {
  const validator = new Validator();
  const result = await validator.validate(structuredClone(parsed));
  expect(result.errors ?? []).toEqual([]);
  expect(validator.version).toBe('3.1');
  expect(() => validator.resolveRefs()).not.toThrow();
});

test('every RPC is in the document and in the access table', () => {
  const operations = Object.values(parsed.paths).flatMap((path) => Object.values(path).map((operation) => operation['operationId']));
  expect(operations.sort()).toEqual(
    rpcs()
      .map((rpc) => rpc.method)
      .sort(),
  );
  for (const rpc of rpcs()) expect(accessTable()).toContain(`| ${rpc.descriptor.parent.name}.${rpc.method} |`);
});

test('money travels as text, since int64 does not fit a JSON number', () => {
  expect(parsed.components.schemas['RegistrationForm']).toMatchObject({
    properties: { estimatedAmountFen: { type: 'string', format: 'int64' } },
  });
});

test('answers carry every field that has a default, requests may leave it out', () => {
  expect(parsed.components.schemas['RegistrationForm']).toMatchObject({
    required: expect.arrayContaining(['name', 'competitors']) as string[],
  });
  expect(parsed.components.schemas['RegistrationForm']).not.toMatchObject({
    required: expect.arrayContaining(['winProbability']) as string[],
  });
  expect(parsed.components.schemas['RegistrationFormInput']).not.toHaveProperty('required');
});

test('commands need an Idempotency-Key, the public read needs no token', () => {
  expect(parsed.paths['/api/v1/projects']?.['post']?.['parameters']).toEqual([{ $ref: '#/components/parameters/IdempotencyKey' }]);
  expect(parsed.paths['/api/v1/portals/{host}']?.['get']).toMatchObject({ security: [], 'x-access': { public: true } });
});
