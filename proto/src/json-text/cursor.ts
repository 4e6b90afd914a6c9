import { WireType } from '@bufbuild/protobuf/wire';

const CONTINUES = 0x80;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Walks over the bytes of an encoded message. One cursor serves nested messages too, so that nothing is made on the way. */
export class Cursor {
  readonly bytes: Buffer;
  pos = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** The next byte. Throws at the end: the message was cut off. */
  private byte(): number {
    const byte = this.bytes[this.pos++];
    if (byte === undefined) throw new RangeError('the message ends in the middle of a value');
    return byte;
  }

  /** A varint of at most 32 bits: tags, lengths, booleans. */
  small(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      if (shift < 32) value |= (byte & 0x7f) << shift;
      if (byte < CONTINUES) return value >>> 0;
    }
  }

  /** A varint of at most 64 bits as a signed integer. */
  integer(): number | bigint {
    let value = 0;
    for (let factor = 1, at = this.pos; at < this.pos + 7; at++, factor *= 128) {
      const byte = this.bytes[at] ?? CONTINUES;
      value += (byte & 0x7f) * factor;
      if (byte < CONTINUES) {
        this.pos = at + 1;
        return value;
      }
    }
    return this.large();
  }

  private large(): bigint {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = this.byte();
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < CONTINUES) return BigInt.asIntN(64, value);
    }
  }

  /** Steps over what is `length` bytes long and answers where it began. */
  private stepOver(length: number): number {
    const start = this.pos;
    this.pos += length;
    if (this.pos > this.bytes.length) throw new RangeError('the message ends in the middle of a value');
    return start;
  }

  /** A length-delimited value as it stands. */
  block(): Buffer {
    const start = this.stepOver(this.small());
    return this.bytes.subarray(start, this.pos);
  }

  /** A text as a JSON string. One of plain ASCII needs neither decoding nor escapes. */
  quoted(): string {
    const start = this.stepOver(this.small());
    for (let at = start; at < this.pos; at++) {
      const byte = this.bytes[at] ?? 0;
      if (byte < 0x20 || byte >= 0x7f || byte === QUOTE || byte === BACKSLASH)
        return JSON.stringify(this.bytes.toString('utf8', start, this.pos));
    }
    return `"${this.bytes.toString('latin1', start, this.pos)}"`;
  }

  /** Steps over a value that nobody asked for. Throws for groups, which proto3 does not have. */
  skip(wire: WireType): void {
    if (wire === WireType.Varint) this.integer();
    else if (wire === WireType.LengthDelimited) this.stepOver(this.small());
    else if (wire === WireType.Bit32) this.stepOver(4);
    else if (wire === WireType.Bit64) this.stepOver(8);
    else throw new RangeError(`unknown wire type ${wire}`);
  }
}
