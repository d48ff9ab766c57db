/** Says something about the character at a position. */
type Test = (text: string, at: number) => boolean;

/**
 * Returns where a word begins with the sign before it. `.NET`, `.env` and `@scope` have one; the dot in `a.b` and the sign
 * in an address of mail stand between words.
 */
export function findSignedStart(text: string, start: number, isLetter: Test, isWord: Test): number {
  const sign = text[start - 1];
  if ((sign !== '.' && sign !== '@') || !isLetter(text, start)) return start;
  const before = text[start - 2];
  return before === '.' || before === '@' || isWordBefore(text, start - 1, isWord) ? start : start - 1;
}

/** Returns where a word ends with the signs after it: `C++` and `C#`, and a letter after a letter as in `A/B` and `R&D`. */
export function findSignedEnd(text: string, start: number, end: number, isWord: Test): number {
  switch (text[end]) {
    case '+':
      return text[end + 1] === '+' && text[end + 2] !== '+' ? end + 2 : end;
    case '#':
      // `page#part` is two words.
      return text[end + 1] === '#' || isWord(text, end + 1) ? end : end + 1;
    case '/':
    case '&':
      return end - start === 1 && isPair(text, start, isWord) ? end + 2 : end;
    default:
      return end;
  }
}

/** Says whether two single letters with a sign between them stand for themselves; they do not in a path such as `a/b/c`. */
function isPair(text: string, start: number, isWord: Test): boolean {
  const isOpen = (at: number) => isWord(text, at) || /[/&+#.@-]/.test(text[at] ?? '');
  const after = text[start + 3] ?? '';
  return (
    /^\p{L}[/&]\p{L}$/u.test(text.slice(start, start + 3)) &&
    !isWord(text, start + 3) &&
    !/[/&+#]/.test(after) &&
    !(after === '.' && isWord(text, start + 4)) &&
    !isOpen(start - 1)
  );
}

function isWordBefore(text: string, at: number, isWord: Test): boolean {
  // The second half of a pair has no properties by itself.
  return isWord(text, at - 1) || (/[\uDC00-\uDFFF]/.test(text[at - 1] ?? '') && isWord(text, at - 2));
}

const signs = /^[.@]|(?:\+\+|#)$/g;

/** Returns a word without its signs and where that begins, or `undefined` for a word that has none. */
export function withoutSigns(written: string): { readonly bare: string; readonly start: number } | undefined {
  const bare = written.replaceAll(signs, '');
  return bare === written ? undefined : { bare, start: written.startsWith(bare) ? 0 : 1 };
}

/** Says whether a form has signs, and so is a name, which is never stemmed. */
export function isSigned(form: string): boolean {
  return /[.@+#/&]/.test(form);
}
