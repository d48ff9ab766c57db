import { ByteWriter } from './bytes.ts';
import { forEachWord, isCapitalized, isLetter } from './letters.ts';

/** How many words have a code of one byte. */
export const short = 64;
/** How many words can have a code. */
export const mostWords = short + 63 * 256;
const other = 0xff;
const capital = 0x03;

/**
 * Encodes text with a list of words: a word of the list is one or two bytes, everything else is unchanged. A page's text
 * alone is too short for deflate to learn from; a shared list of the hub's common words makes it a quarter smaller.
 * (After the word-replacing transforms used before general compressors: J. Abel, W. Teahan,
 * "Universal Text Preprocessing for Data Compression", IEEE Transactions on Computers 54, 2005.)
 *
 * Bytes: below 0x80 an ASCII character, but for 0x03, after which a word of the list has a capital; 0x80–0xBF one of the 64 commonest words; 0xC0–0xFE with the byte after it
 * another word; 0xFF before any other character, in UTF-8. Between a word of the list and another word one space is
 * meant when nothing stands there: two words that touch would be one.
 * @param codes The positions of words in the list.
 */
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
    const kind = isLetter(character) ? 'letter' : undefined;
    text += kind && before === 'word' ? ` ${character}` : character;
    before = kind;
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
  if (code !== undefined || !isCapitalized(written)) return { code };
  const small = written.toLowerCase();
  // For some letters, lower case and then upper case is not the letter itself.
  const found = capitalize(small) === written ? codes.get(small) : undefined;
  return { code: found, isCapital: found !== undefined };
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
