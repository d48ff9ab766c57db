const capitalized = /^\p{Lu}\p{Ll}+$/u;
const letter = /\p{L}/u;

/** Says whether a character is a letter, of any language. */
export function isLetter(character: string): boolean {
  return letter.test(character);
}

/** Says whether a word has a capital at its beginning and nowhere else. Most words begin with one of the letters a to z, which is seen at once. */
export function isCapitalized(word: string): boolean {
  const first = word.charCodeAt(0);
  return !(first >= 0x61 && first <= 0x7a) && capitalized.test(word);
}

/** Calls `visit` with each run of letters. A regular expression would be several times slower. */
export function forEachWord(text: string, visit: (written: string, start: number) => void): void {
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
  return isLetter(character) ? character.length : 0;
}
