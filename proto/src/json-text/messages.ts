import { ScalarType } from '@bufbuild/protobuf';
import type { DescField, DescMessage } from '@bufbuild/protobuf';
import { WireType } from '@bufbuild/protobuf/wire';
import { FeatureSet_FieldPresence } from '@bufbuild/protobuf/wkt';
import { toJson } from '../json.ts';
import { Cursor } from './cursor.ts';
import { instantText } from './instant.ts';
import { enumText, scalarText } from './values.ts';
import type { ReadText, ValueText } from './values.ts';

/** Reads a message that ends at `end` and answers its JSON text. */
type ReadMessage = (cursor: Cursor, end: number) => string;

interface FieldText {
  readonly number: number;
  /** Its place in the declaration. */
  readonly slot: number;
  /** `"name":` */
  readonly key: string;
  readonly list: boolean;
  /** Numbers of a list may come packed: one length, then value after value. */
  readonly packable: boolean;
  /** What stands for a field that the wire does not carry; undefined: the field is left out. */
  readonly absent: string | undefined;
  readonly read: ReadText;
}

const known = new Map<string, ReadMessage>();

/**
 * Proto3 JSON text of an encoded message, as JSON.stringify over `toJson` gives it, without the objects in between (a third of the time for
 * a page of projects). What is made for a type is kept. Throws when the bytes are no such message.
 */
export function jsonTextOf(type: DescMessage): (bytes: Uint8Array) => string {
  const read = messageText(type);
  return (bytes) => read(new Cursor(bytes), bytes.length);
}

function messageText(type: DescMessage): ReadMessage {
  const found = known.get(type.typeName);
  if (found) return found;
  // A message that holds itself finds this entry while its own is made.
  known.set(type.typeName, (cursor, end) => messageText(type)(cursor, end));
  const made = compile(type);
  known.set(type.typeName, made);
  return made;
}

/** Maps, oneofs, Google's own types and rare scalars are left to the library. */
function compile(type: DescMessage): ReadMessage {
  const ours = !type.typeName.startsWith('google.') && type.oneofs.every((oneof) => oneof.fields.length === 1);
  const fields = ours ? type.fields.map(fieldText).filter((field) => field !== undefined) : [];
  return ours && fields.length === type.fields.length ? plainText(fields) : libraryText(type.typeName);
}

const libraryText =
  (typeName: string): ReadMessage =>
  (cursor, end) => {
    const bytes = cursor.bytes.subarray(cursor.pos, end);
    cursor.pos = end;
    return JSON.stringify(toJson(typeName, bytes));
  };

function fieldText(field: DescField, slot: number): FieldText | undefined {
  const value = valueText(field);
  if (!value) return undefined;
  const list = field.fieldKind === 'list';
  return {
    number: field.number,
    slot,
    key: `${JSON.stringify(field.jsonName)}:`,
    list,
    packable: field.message === undefined && field.scalar !== ScalarType.STRING,
    absent: list ? '' : field.presence === FeatureSet_FieldPresence.IMPLICIT ? value.fallback : undefined,
    read: value.read,
  };
}

function valueText(field: DescField): ValueText | undefined {
  if (field.fieldKind === 'map') return undefined;
  if (field.enum) return enumText(field.enum);
  if (field.message) return { read: nested(field.message), fallback: undefined };
  return scalarText(field.scalar);
}

function nested(type: DescMessage): ReadText {
  if (type.typeName === 'google.protobuf.Timestamp') return instantText;
  const read = messageText(type);
  return (cursor) => {
    const length = cursor.small();
    return read(cursor, cursor.pos + length);
  };
}

/** A message field by field: texts gather in slots, in the order of the declaration, whatever order the wire has. */
function plainText(fields: readonly FieldText[]): ReadMessage {
  const byNumber: FieldText[] = [];
  for (const field of fields) byNumber[field.number] = field;
  const absent = fields.map((field) => field.absent);
  return (cursor, end) => {
    const texts = absent.slice();
    while (cursor.pos < end) {
      const tag = cursor.small();
      const field = byNumber[tag >>> 3];
      if (!field) cursor.skip(tag & 7);
      else if (field.list) texts[field.slot] = joined(texts[field.slot], items(field, cursor, tag & 7));
      else texts[field.slot] = field.read(cursor);
    }
    return objectOf(fields, texts);
  };
}

function objectOf(fields: readonly FieldText[], texts: readonly (string | undefined)[]): string {
  let json = '';
  for (const { slot, key, list } of fields) {
    const text = texts[slot];
    if (text !== undefined) json += (json && ',') + key + (list ? `[${text}]` : text);
  }
  return `{${json}}`;
}

const joined = (before: string | undefined, more: string): string => (before && more ? `${before},${more}` : before || more);

function items({ read, packable }: FieldText, cursor: Cursor, wire: WireType): string {
  if (!packable || wire !== WireType.LengthDelimited) return read(cursor);
  const end = cursor.small() + cursor.pos;
  let text = '';
  while (cursor.pos < end) text = joined(text, read(cursor));
  return text;
}
