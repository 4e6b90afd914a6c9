import { ScalarType } from '@bufbuild/protobuf';
import { describe, expect, test } from 'vitest';
import { commentedContract } from './openapi/commented.ts';
import { pathVariables, rpcs } from './rpcs.ts';

const contract = commentedContract();
const all = rpcs(contract.registry);
const MARKET_ROLES = ['market_staff', 'market_director', 'market_admin'];

test('the contract is seen whole', () => {
  expect(all.length).toBeGreaterThanOrEqual(17);
});

describe.each(all.map((rpc) => [rpc.path, rpc] as const))('%s', (_path, rpc) => {
  test('has a REST route below /api/v1 in AIP style', () => {
    expect(rpc.http?.template).toMatch(/^\/api\/v1(\/[a-z][a-z-]*|\/\{[a-z_]+\})+(:[a-z][a-zA-Z]*)?$/);
  });

  test('O-2: says who may call and which data they reach', () => {
    expect(rpc.access.scope).not.toBe('unspecified');
    expect(rpc.access.roles).not.toContain('unspecified');
  });

  test('O-2: data over all subsidiaries is for the market department only', () => {
    if (rpc.access.scope !== 'group') return;
    expect(rpc.access.roles).not.toEqual([]);
    expect(rpc.access.roles.filter((role) => !MARKET_ROLES.includes(role))).toEqual([]);
  });

  test('reads are GET without a body, commands are not and carry one', () => {
    expect(rpc.http?.verb === 'get').toBe(!rpc.access.sideEffects);
    expect(rpc.http?.body).toBe(rpc.access.sideEffects);
  });

  test('a public RPC names no roles, and no command is public', () => {
    if (rpc.access.public) expect(rpc.access).toMatchObject({ roles: [], sideEffects: false });
  });

  test('what stands in the path is a text field of the request', () => {
    for (const name of pathVariables(rpc.http?.template ?? '')) {
      expect(rpc.input.fields.find((field) => field.name === name)).toMatchObject({ fieldKind: 'scalar', scalar: ScalarType.STRING });
    }
  });

  test('what a query string carries is flat', () => {
    if (!rpc.access.sideEffects) expect(rpc.input.fields.filter((field) => field.message !== undefined)).toEqual([]);
  });

  test('request and answer are its own, and everything is commented', () => {
    expect([rpc.input.name, rpc.output.name]).toEqual([`${rpc.method}Request`, `${rpc.method}Response`]);
    const declarations = [
      rpc.descriptor,
      rpc.descriptor.parent,
      ...[rpc.input, rpc.output].flatMap((message) => [message, ...message.fields]),
    ];
    expect(declarations.filter((declaration) => contract.commentOf(declaration) === '').map(String)).toEqual([]);
  });
});

test('no two RPCs share a REST route', () => {
  const routes = all.map((rpc) => `${rpc.http?.verb} ${rpc.http?.template.replace(/\{\w+\}/g, '{}')}`);
  expect(routes.filter((route, at) => routes.indexOf(route) !== at)).toEqual([]);
});
