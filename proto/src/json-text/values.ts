import { ScalarType } from '@bufbuild/protobuf';
import type { DescEnum } from '@bufbuild/protobuf';
import type { Cursor } from './cursor.ts';

/** Reads one value off the wire and answers its JSON text. */
export type ReadText = (cursor: Cursor) => string;

/** How a value reads, and the text of its default; a message has none. */
export interface ValueText {
  readonly read: ReadText;
  readonly fallback: string | undefined;
}

/**
 * The scalars that our contract uses. Integers of 64 bits are text in proto3 JSON. Undefined for the others (floats, fixed and zigzag numbers,
 * bytes): messages with one of those are left to the library.
 */
export function scalarText(type: ScalarType): ValueText | undefined {
  switch (type) {
    case ScalarType.STRING:
      return { read: (cursor) => cursor.quoted(), fallback: '""' };
    case ScalarType.BOOL:
      return { read: (cursor) => (cursor.small() === 0 ? 'false' : 'true'), fallback: 'false' };
    case ScalarType.INT32:
      return { read: (cursor) => String(cursor.integer()), fallback: '0' };
    case ScalarType.INT64:
      return { read: (cursor) => `"${cursor.integer()}"`, fallback: '"0"' };
    default:
      return undefined;
  }
}

/** An enum by the name of its value; a value of a newer contract by its number. */
export function enumText(type: DescEnum): ValueText {
  const names = new Map(type.values.map((value) => [value.number, `"${value.name}"`]));
  const textOf = (number: number): string => names.get(number) ?? String(number);
  return { read: (cursor) => textOf(Number(cursor.integer())), fallback: textOf(0) };
}
