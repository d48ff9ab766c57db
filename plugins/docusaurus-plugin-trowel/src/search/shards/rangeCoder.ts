/**
 * Codes bits by how probable they are, and learns the probabilities meanwhile: the range coder of LZMA (I. Pavlov, "LZMA
 * specification", 2015), which learns faster here, as files are small. A bit that was nearly always the same costs next to
 * nothing. Lists of postings get a seventh shorter than with deflate.
 */

/** Bits of a probability, and of the number of bits that it was learned from. */
const precision = 12;
const countBits = 4;
const most = (1 << countBits) - 1;
/** By which part of its distance a probability moves: by half at first, and less as it has seen more bits. */
const rates = Int32Array.from({ length: most + 1 }, (_, count) => 65536 / (count < most ? count + 1.6 : 24));
const least = 2 ** 24;

/** Probabilities that bits are 0, each with the number of bits that it was learned from. */
export type Odds = Uint16Array;

/** Creates probabilities for `count` sorts of bits; both values are equally likely at first. */
export function createOdds(count: number): Odds {
  return new Uint16Array(count).fill(1 << (precision + countBits - 1));
}

function learn(odds: Odds, at: number, bit: number): void {
  const odd = odds[at] as number;
  const count = odd & most;
  const before = odd >>> countBits;
  const target = bit === 0 ? (1 << precision) - 1 : 1;
  const after = before + (((target - before) * (rates[count] as number)) >> 16);
  odds[at] = (Math.min((1 << precision) - 1, Math.max(1, after)) << countBits) | Math.min(count + 1, most);
}

/** Writes bits. */
export class BitWriter {
  #out = new Uint8Array(1024);
  #length = 0;
  #low = 0;
  #range = 0xffffffff;
  #cache = 0;
  /** The number of bytes that wait for a carry. */
  #waiting = 0;
  #isFirst = true;

  bit(odds: Odds, at: number, bit: number): void {
    const bound = (this.#range >>> precision) * ((odds[at] as number) >>> countBits);
    if (bit === 0) this.#range = bound;
    else {
      this.#low += bound;
      this.#range -= bound;
    }
    learn(odds, at, bit);
    while (this.#range < least) {
      this.#range = (this.#range << 8) >>> 0;
      this.#shift();
    }
  }

  take(): Uint8Array {
    for (let at = 0; at < 5; at++) this.#shift();
    // What follows the end is read as zeros.
    let length = this.#length;
    while (length > 0 && this.#out[length - 1] === 0) length--;
    return this.#out.slice(0, length);
  }

  #shift(): void {
    if (this.#low < 0xff000000 || this.#low > 0xffffffff) {
      const carry = this.#low > 0xffffffff ? 1 : 0;
      if (!this.#isFirst) this.#byte(this.#cache + carry);
      this.#isFirst = false;
      for (; this.#waiting > 0; this.#waiting--) this.#byte(0xff + carry);
      this.#cache = Math.floor(this.#low / least) & 0xff;
    } else this.#waiting++;
    this.#low = (this.#low % least) * 256;
  }

  #byte(value: number): void {
    if (this.#length === this.#out.length) {
      const larger = new Uint8Array(this.#out.length * 2);
      larger.set(this.#out);
      this.#out = larger;
    }
    this.#out[this.#length++] = value;
  }
}

/** Reads the bits of a `BitWriter`, with the same odds. */
export class BitReader {
  readonly #bytes: Uint8Array;
  #at = 0;
  #range = 0xffffffff;
  #code = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    for (let at = 0; at < 4; at++) this.#code = ((this.#code << 8) | this.#next()) >>> 0;
  }

  bit(odds: Odds, at: number): number {
    const bound = (this.#range >>> precision) * ((odds[at] as number) >>> countBits);
    const bit = this.#code < bound ? 0 : 1;
    if (bit === 0) this.#range = bound;
    else {
      this.#code -= bound;
      this.#range -= bound;
    }
    learn(odds, at, bit);
    while (this.#range < least) {
      this.#range = (this.#range << 8) >>> 0;
      this.#code = ((this.#code << 8) | this.#next()) >>> 0;
    }
    return bit;
  }

  #next(): number {
    return this.#bytes[this.#at++] ?? 0;
  }
}

/** Writes a number of `bits` bits, the highest first, each with the odds of those before it. It needs 2^`bits` odds. */
export function writeSymbol(to: BitWriter, odds: Odds, from: number, bits: number, value: number): void {
  let node = 1;
  for (let at = bits - 1; at >= 0; at--) {
    const bit = (value >>> at) & 1;
    to.bit(odds, from + node, bit);
    node = (node << 1) | bit;
  }
}

/** Reads the output of `writeSymbol`. */
export function readSymbol(from: BitReader, odds: Odds, start: number, bits: number): number {
  let node = 1;
  for (let at = 0; at < bits; at++) node = (node << 1) | from.bit(odds, start + node);
  return node - (1 << bits);
}

/** How many bits the length of a number has, and how many of its own bits have odds. */
const lengthBits = 5;
const likely = 3;
/** The number of odds that a number of any size needs. */
export const oddsOfNumber = (1 << lengthBits) + (1 << (lengthBits + likely)) + 1;

/** Writes a number from 0 up to 2³⁰ as its length in bits and its bits. Of these, the first few have odds, as the rest is chance. */
export function writeNumber(to: BitWriter, odds: Odds, from: number, value: number): void {
  const length = 32 - Math.clz32(value + 1);
  writeSymbol(to, odds, from, lengthBits, length);
  let node = 1;
  for (let at = length - 2; at >= 0; at--) {
    const bit = ((value + 1) >>> at) & 1;
    to.bit(odds, placeOfBit(from, length, node), bit);
    node = Math.min((node << 1) | bit, 1 << likely);
  }
}

/** Reads the output of `writeNumber`. */
export function readNumber(reader: BitReader, odds: Odds, from: number): number {
  const length = readSymbol(reader, odds, from, lengthBits);
  let value = 1;
  let node = 1;
  for (let at = 0; at < length - 1; at++) {
    const bit = reader.bit(odds, placeOfBit(from, length, node));
    value = (value << 1) | bit;
    node = Math.min((node << 1) | bit, 1 << likely);
  }
  return value - 1;
}

function placeOfBit(from: number, length: number, node: number): number {
  if (node >= 1 << likely) return from + oddsOfNumber - 1;
  return from + (1 << lengthBits) + (length << likely) + node;
}
