import { findSignedEnd, findSignedStart } from './signs.ts';

const word = /[\p{L}\p{N}\p{M}]/u;
const letter = /\p{L}/u;
/** Characters of scripts without spaces, with the signs that these share, such as the vowel lengthener of katakana. */
const unspaced = new RegExp(
  `[${['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar'].map((script) => `\\p{scx=${script}}`).join('')}]`,
  'u',
);

/** Properties of a character, as bits. `known` tells a character without properties from one not looked up yet. */
const bits = { known: 1, word: 2, letter: 4, unspaced: 8, apostrophe: 16, pair: 32 } as const;
/** A cache of the properties by UTF-16 code unit. They come from Unicode and never change. */
const kinds = new Uint8Array(0x10000);

/** Called with the position of each word; `isUnspaced` if it may be several words in a script without spaces. */
type VisitWord = (start: number, end: number, isUnspaced: boolean) => void;

/**
 * Splits text at characters that are neither letters nor digits, and where a script without spaces begins or ends. An
 * apostrophe between letters belongs to the word, and so do the signs of names (`signs.ts`): `C++`, `C#`, `.NET`, `A/B`.
 * A regular expression would be many times slower.
 */
export function splitWords(text: string, visit: VisitWord): void {
  let at = 0;
  while (at < text.length) {
    let kind = kindAt(text, at);
    if ((kind & bits.word) === 0) {
      at++;
      continue;
    }
    const start = at;
    const script = kind & bits.unspaced;
    let wanted: number = bits.word | script;
    for (;;) {
      while ((kind & (wanted | bits.unspaced)) === wanted) {
        at += (kind & bits.pair) === 0 ? 1 : 2;
        kind = at < text.length ? kindAt(text, at) : 0;
      }
      if ((kind & bits.apostrophe) === 0 || at + 1 >= text.length) break;
      // After an apostrophe, a word has only letters: "it's2" is two words.
      const next = kindAt(text, at + 1);
      wanted = bits.letter | script;
      if ((next & (wanted | bits.unspaced)) !== wanted) break;
      at++;
      kind = next;
    }
    if (script !== 0) visit(start, at, true);
    else {
      at = findSignedEnd(text, start, at, isWordAt);
      visit(findSignedStart(text, start, isLetterAt, isWordAt), at, false);
      // "record(s)" is the word "record".
      if (text.startsWith('(s)', at)) at += 3;
    }
  }
}

function isWordAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && (kindAt(text, at) & bits.word) !== 0;
}

/** Says whether a letter of a script with spaces is there. */
function isLetterAt(text: string, at: number): boolean {
  return at < text.length && (kindAt(text, at) & (bits.letter | bits.unspaced)) === bits.letter;
}

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  let kind = kinds[code] as number;
  if (kind === 0) {
    kind = toKind(text[at] as string);
    kinds[code] = kind;
  }
  if ((kind & bits.pair) === 0) return kind;
  const character = String.fromCodePoint(text.codePointAt(at) as number);
  return character.length === 2 ? toKind(character) | bits.pair : bits.known;
}

function toKind(character: string): number {
  if (character === "'" || character === '’') return bits.known | bits.apostrophe;
  // A high surrogate has no properties by itself: the whole character is looked up each time.
  if (/^[\uD800-\uDBFF]$/.test(character)) return bits.known | bits.pair;
  return (
    bits.known |
    (word.test(character) ? bits.word : 0) |
    (letter.test(character) ? bits.letter : 0) |
    (unspaced.test(character) ? bits.unspaced : 0)
  );
}
