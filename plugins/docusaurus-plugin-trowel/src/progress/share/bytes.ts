/** Writes numbers and texts as bytes. */
export class ByteWriter {
  private readonly bytes: number[] = [];

  /** Writes a natural number, the lowest seven bits first. */
  number(value: number): void {
    let rest = value;
    for (; rest >= 128; rest = Math.floor(rest / 128)) this.bytes.push((rest % 128) + 128);
    this.bytes.push(rest);
  }

  /** Writes an integer that may be negative. */
  integer(value: number): void {
    this.number(value < 0 ? -2 * value - 1 : 2 * value);
  }

  text(value: string): void {
    const bytes = new TextEncoder().encode(value);
    this.number(bytes.length);
    this.all(bytes);
  }

  all(bytes: Iterable<number>): void {
    for (const byte of bytes) this.bytes.push(byte);
  }

  done(): Uint8Array<ArrayBuffer> {
    return Uint8Array.from(this.bytes);
  }
}

/** Reads what a `ByteWriter` wrote. Throws a `RangeError` at the end of the bytes, and at numbers and texts that nobody wrote. */
export class ByteReader {
  private at = 0;
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  number(): number {
    let value = 0;
    for (let factor = 1; factor <= Number.MAX_SAFE_INTEGER; factor *= 128) {
      const byte = this.take(1)[0] as number;
      value += (byte % 128) * factor;
      if (byte < 128 && Number.isSafeInteger(value)) return value;
    }
    throw new RangeError('A number is too large.');
  }

  integer(): number {
    const value = this.number();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  text(): string {
    return new TextDecoder().decode(this.take(this.number()));
  }

  take(length: number): Uint8Array {
    const taken = this.bytes.subarray(this.at, this.at + length);
    if (taken.length < length) throw new RangeError('The bytes end too early.');
    this.at += length;
    return taken;
  }

  get rest(): number {
    return this.bytes.length - this.at;
  }
}

/** Writes bytes in the letters of addresses. */
export function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Reads bytes from the letters of addresses; `undefined` when there are others. */
export function fromBase64Url(text: string): Uint8Array | undefined {
  if (!/^[\w-]*$/.test(text)) return undefined;
  // A single letter behind the last group of four has no whole byte.
  const whole = text.length % 4 === 1 ? text.slice(0, -1) : text;
  return Uint8Array.from(atob(whole.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
}

/** Returns a number of 32 bits for bytes: FNV-1a, with a last mix so that all its bits are good. */
export function sum32(bytes: Iterable<number>, start = 0): number {
  let sum = 0x811c9dc5 ^ start;
  for (const byte of bytes) sum = Math.imul(sum ^ byte, 0x01000193);
  sum = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b);
  sum = Math.imul(sum ^ (sum >>> 13), 0xc2b2ae35);
  return (sum ^ (sum >>> 16)) >>> 0;
}

/** Returns a number of 32 bits for a text. */
export function sumText(text: string, start?: number): number {
  return sum32(new TextEncoder().encode(text), start);
}

/** Returns the four bytes of a number of 32 bits. */
export function toFourBytes(value: number): readonly number[] {
  return [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
}

export function fromFourBytes([a = 0, b = 0, c = 0, d = 0]: Iterable<number>): number {
  return ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
}
