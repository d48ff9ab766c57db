import { compareText } from '../../shared/compareText.ts';
import { ByteWriter } from './bytes.ts';

/**
 * Encodes text with a list of words: a word of the list is one or two bytes, everything else is unchanged. A page's text
 * alone is too short for deflate to learn from; a shared list of the hub's common words makes it a quarter smaller.
 * (After the word-replacing transforms used before general compressors: J. Abel, W. Teahan,
 * "Universal Text Preprocessing for Data Compression", IEEE Transactions on Computers 54, 2005.)
 *
 * Bytes: below 0x80 an ASCII character, but for 0x03, after which a word of the list has a capital; 0x80–0xBF one of the 64 commonest words; 0xC0–0xFE with the byte after it
 * another word; 0xFF before any other character, in UTF-8. Between a word of the list and another word one space is
 * meant when nothing stands there: two words that touch would be one.
 */
const short = 64;
const mostWords = short + 63 * 256;
const other = 0xff;
const capital = 0x03;
const capitalized = /^\p{Lu}\p{Ll}+$/u;
const letter = /\p{L}/u;

/** Encodes text. `codes` are the positions of words in the list. */
export function encodeText(text: string, codes: ReadonlyMap<string, number>): Uint8Array {
  const out = new ByteWriter();
  let end = 0;
  let codedBefore = false;
  forEachWord(text, (written, start) => {
    const { code, isCapital } = findCode(written, codes);
    const isSpace = start === end + 1 && end > 0 && text[end] === ' ';
    if (!isSpace || (!codedBefore && code === undefined)) addPlain(out, text, end, start);
    if (isCapital) out.byte(capital);
    end = start + written.length;
    if (code === undefined) addPlain(out, text, start, end);
    else if (code < short) out.byte(0x80 + code);
    else {
      out.byte(0xc0 + ((code - short) >> 8));
      out.byte((code - short) & 0xff);
    }
    codedBefore = code !== undefined;
  });
  addPlain(out, text, end, text.length);
  return out.take();
}

/** Calls `visit` with each run of letters. A regular expression would be several times slower. */
function forEachWord(text: string, visit: (written: string, start: number) => void): void {
  for (let at = 0; at < text.length; ) {
    const start = at;
    for (let size = letterSizeAt(text, at); size > 0; size = letterSizeAt(text, at)) at += size;
    if (at > start) visit(text.slice(start, at), start);
    else at++;
  }
}

/** The number of UTF-16 code units of the letter at a position; 0 where there is none. */
function letterSizeAt(text: string, at: number): number {
  const unit = text.charCodeAt(at) | 0x20;
  if (unit < 0x80) return unit >= 0x61 && unit <= 0x7a ? 1 : 0;
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return letter.test(character) ? character.length : 0;
}

/** Decodes text; throws a `RangeError` for invalid bytes. */
export function decodeText(bytes: Uint8Array, words: readonly string[]): string {
  let text = '';
  /** What precedes: a word of the list, another letter, or neither. */
  let before: 'word' | 'letter' | undefined;
  let isCapital = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (byte >= 0x80 && byte < other) {
      const code = byte < 0xc0 ? byte - 0x80 : short + ((byte - 0xc0) << 8) + (bytes[++at] ?? 0);
      const found = words[code];
      if (found === undefined) throw new RangeError('A text has a word that is not in the list.');
      const written = isCapital ? capitalize(found) : found;
      text += before ? ` ${written}` : written;
      isCapital = false;
      before = 'word';
      continue;
    }
    if (byte === capital) {
      isCapital = true;
      continue;
    }
    const [character, length] = byte === other ? readCharacter(bytes, at + 1) : [String.fromCharCode(byte), 0];
    const isLetter = letter.test(character);
    text += isLetter && before === 'word' ? ` ${character}` : character;
    before = isLetter ? 'letter' : undefined;
    at += length;
  }
  return text;
}

/** Finds the code of a word, or of its lower-case form when only the first letter is a capital. */
function findCode(
  written: string,
  codes: ReadonlyMap<string, number>,
): { readonly code?: number; readonly isCapital?: boolean } {
  const code = codes.get(written);
  if (code !== undefined || isSmall(written) || !capitalized.test(written)) return { code };
  const small = written.toLowerCase();
  // For some letters, lower case and then upper case is not the letter itself.
  const found = capitalize(small) === written ? codes.get(small) : undefined;
  return { code: found, isCapital: found !== undefined };
}

/** Says whether a word begins with one of the letters a to z, and so has no capital: most words do. */
function isSmall(written: string): boolean {
  const first = written.charCodeAt(0);
  return first >= 0x61 && first <= 0x7a;
}

function capitalize(word: string): string {
  const [first = ''] = word;
  return first.toUpperCase() + word.slice(first.length);
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

function addPlain(out: ByteWriter, text: string, from: number, to: number): void {
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) {
      out.byte(unit);
      continue;
    }
    const character = String.fromCodePoint(text.codePointAt(at) as number);
    at += character.length - 1;
    out.byte(other);
    out.bytes(encoder.encode(character));
  }
}

/** Returns the character at a position, and its bytes in UTF-8. */
function readCharacter(bytes: Uint8Array, at: number): [character: string, length: number] {
  const lead = bytes[at] ?? 0;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  return [decoder.decode(bytes.subarray(at, at + length)), length];
}

/** Chooses the words that save most when encoded (length times frequency), in the order of `sortByTier`. */
export function chooseWords(texts: Iterable<string>, most: number): string[] {
  const written = new Map<string, number>();
  for (const text of texts) {
    forEachWord(text, (one) => {
      written.set(one, (written.get(one) ?? 0) + 1);
    });
  }
  const counts = new Map<string, number>();
  for (const [one, count] of written) {
    const listed = !isSmall(one) && capitalized.test(one) ? one.toLowerCase() : one;
    counts.set(listed, (counts.get(listed) ?? 0) + count);
  }
  const chosen = [...counts]
    .filter(([written, count]) => count > 2 && written.length > 1 && written.length < 40)
    .sort((a, b) => b[1] * (b[0].length - 1) - a[1] * (a[0].length - 1) || compareText(a[0], b[0]))
    .slice(0, Math.min(most, mostWords))
    .sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]));
  return sortByTier(chosen.map(([written]) => written));
}

/**
 * Sorts words within tiers of the frequent and the less frequent ones by the alphabet: the list is then a third shorter, as
 * neighbours begin alike, and the first byte of a code still says how frequent the word is.
 */
function sortByTier(byFrequency: readonly string[]): string[] {
  const sorted: string[] = [];
  for (let from = 0, size = short; from < byFrequency.length; from += size, size = Math.max(256, from)) {
    sorted.push(...byFrequency.slice(from, from + size).sort());
  }
  return sorted;
}
