const word = /[\p{L}\p{N}\p{M}]/u;
const letter = /\p{L}/u;
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** What a character is to words; bits. `known` tells 0 from "not looked up yet". */
const bits = { known: 1, word: 2, letter: 4, unspaced: 8, apostrophe: 16, pair: 32 } as const;
/** Per UTF-16 code unit what it is; filled as characters are met. Facts of Unicode, the same for everybody. */
const kinds = new Uint8Array(0x10000);

/** Called with each word's place; `isUnspaced` when words in it do not have to have spaces between them. */
export type VisitWord = (start: number, end: number, isUnspaced: boolean) => void;

/**
 * Cuts text at what is neither letter nor digit. An apostrophe between letters belongs to the word. It is
 * `/[\p{L}\p{N}\p{M}]+(?:['’]\p{L}+)* /gu` written by hand, five times as fast.
 */
export function cut(text: string, visit: VisitWord): void {
  let at = 0;
  while (at < text.length) {
    let kind = kindAt(text, at);
    if ((kind & bits.word) === 0) {
      at++;
      continue;
    }
    const start = at;
    let seen = 0;
    let wanted: number = bits.word;
    for (;;) {
      while ((kind & wanted) !== 0) {
        seen |= kind;
        at += (kind & bits.pair) === 0 ? 1 : 2;
        kind = at < text.length ? kindAt(text, at) : 0;
      }
      if ((kind & bits.apostrophe) === 0 || at + 1 >= text.length) break;
      const next = kindAt(text, at + 1);
      if ((next & bits.letter) === 0) break;
      // After an apostrophe only letters: "it's2" are two words.
      wanted = bits.letter;
      at++;
      kind = next;
    }
    visit(start, at, (seen & bits.unspaced) !== 0);
  }
}

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const kind = kinds[code] as number;
  if (kind === 0) {
    const found = toKind(text[at] as string);
    kinds[code] = found;
    return found;
  }
  if ((kind & bits.pair) === 0) return kind;
  const character = String.fromCodePoint(text.codePointAt(at) as number);
  return character.length === 2 ? toKind(character) | bits.pair : bits.known;
}

function toKind(character: string): number {
  if (character === "'" || character === '’') return bits.known | bits.apostrophe;
  // The first half of a character says nothing without the second: it is looked up each time.
  if (/^[\uD800-\uDBFF]$/.test(character)) return bits.known | bits.pair;
  return (
    bits.known |
    (word.test(character) ? bits.word : 0) |
    (letter.test(character) ? bits.letter : 0) |
    (unspaced.test(character) ? bits.unspaced : 0)
  );
}
