import { ScalarType } from '@bufbuild/protobuf';
import type { DescField, DescMessage } from '@bufbuild/protobuf';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromJson, toJson } from '../json.ts';
import type { JsonValue } from '../index.ts';
import { messageType } from '../registry.ts';
import { rpcs } from '../rpcs.ts';
import { jsonTextOf } from './messages.ts';

const INT64 = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(String);
const INSTANT = fc
  .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());

function scalarOf(type: ScalarType | undefined): fc.Arbitrary<JsonValue> {
  if (type === ScalarType.BOOL) return fc.boolean();
  if (type === ScalarType.INT32) return fc.integer();
  return type === ScalarType.INT64 ? INT64 : fc.string({ unit: 'grapheme' });
}

function valueOf(field: DescField): fc.Arbitrary<JsonValue> {
  if (field.message?.typeName === 'google.protobuf.Timestamp') return INSTANT;
  if (field.message) return messageOf(field.message);
  return field.enum ? fc.constantFrom(...field.enum.values.map((value) => value.name)) : scalarOf(field.scalar);
}

/** Any message of a type, as proto3 JSON; each field may be missing. */
const messageOf = (type: DescMessage): fc.Arbitrary<Record<string, JsonValue>> =>
  fc.record(
    Object.fromEntries(
      type.fields.map((field) => [
        field.jsonName,
        field.fieldKind === 'list' ? fc.array(valueOf(field), { maxLength: 3 }) : valueOf(field),
      ]),
    ),
    { requiredKeys: [] },
  ) as fc.Arbitrary<Record<string, JsonValue>>;

test.each(rpcs().map((rpc) => [rpc.output.name, rpc.output] as const))('%s: the text is that of the library', (_name, type) => {
  fc.assert(
    fc.property(messageOf(type), (json) => {
      const bytes = fromJson(type.typeName, json);
      expect(JSON.parse(jsonTextOf(type)(bytes))).toEqual(toJson(type.typeName, bytes));
    }),
    { numRuns: 40 },
  );
});

test('fields of a newer contract are passed over', () => {
  const newer = fromJson('bidline.projects.v1.GetProjectResponse', {
    project: { id: 'a', owner: { name: 'b' }, version: '7' },
    editable: true,
  });
  expect(jsonTextOf(messageType('bidline.projects.v1.UpdateProjectResponse'))(newer)).toBe(
    JSON.stringify(toJson('bidline.projects.v1.UpdateProjectResponse', newer)),
  );
});

test.each(['1969-12-31T23:59:59.001Z', '2026-11-23T00:00:00Z', '2026-11-23T00:00:00.120Z', '2026-11-23T00:00:00.000001Z'])(
  'an instant: %s',
  (at) => {
    const type = messageType('bidline.common.v1.Change');
    expect(JSON.parse(jsonTextOf(type)(fromJson(type.typeName, { at })))).toMatchObject({ at });
  },
);

test('bytes that end in the middle of a value are an error', () => {
  const bytes = fromJson('bidline.common.v1.Change', { act: 'registered' });
  expect(() => jsonTextOf(messageType('bidline.common.v1.Change'))(bytes.subarray(0, -1))).toThrow(RangeError);
});
