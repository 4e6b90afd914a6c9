import type { JsonValue, Rpc } from '@bidline/proto';

const ABSENT = '01900000-0000-7000-8000-000000000000';

/** A value for each path variable of the contract. A new variable fails the tests until it is given here. */
const PATH_VALUES: Record<string, string> = { id: ABSENT, code: 'province', organisation: 'DWHZ', host: 'dwhz' };

const variables = (template: string) => [...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');

function valueOf(name: string): string {
  const value = PATH_VALUES[name];
  if (value === undefined) throw new Error(`say in test/support/examples.ts which value the path variable {${name}} takes`);
  return value;
}

/** The REST path of an RPC with its variables filled in. */
export function pathOf(rpc: Rpc): string {
  return variables(rpc.http?.template ?? '').reduce((path, name) => path.replace(`{${name}}`, valueOf(name)), rpc.http?.template ?? '');
}

/** The smallest request of an RPC: its path variables, nothing else. */
export function exampleOf(rpc: Rpc): JsonValue {
  return Object.fromEntries(variables(rpc.http?.template ?? '').map((name) => [name, valueOf(name)]));
}

/** The HTTP method of an RPC. */
export const verbOf = (rpc: Rpc): string => (rpc.http?.verb ?? 'get').toUpperCase();
