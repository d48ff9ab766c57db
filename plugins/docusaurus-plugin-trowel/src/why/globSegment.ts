import { matchWildcards, type WildcardPart } from './wildcards.ts';

/** A compiled segment of a glob: the exact name, or a test for names. */
export type Segment = string | ((name: string) => boolean);

/** Compiles a segment of a glob without braces: `*`, `?`, `[a-z]`, `[!a-z]`, and `\` before a character to take literally. */
export function compileSegment(written: string): Segment {
  if (!/[*?[\\]/.test(written)) return written;
  const letters = [...written];
  const parts: WildcardPart<string>[] = [];
  let literal: string | undefined = '';
  for (let at = 0; at < letters.length; at++) {
    const letter = letters[at] as string;
    const group = letter === '[' ? readClass(letters, at) : undefined;
    if (letter === '*') parts.push('any');
    else if (letter === '?') parts.push(() => true);
    else if (group) {
      parts.push(group.test);
      at = group.end;
    } else {
      const meant = letter === '\\' && at + 1 < letters.length ? (letters[++at] as string) : letter;
      parts.push((other) => other === meant);
      if (literal !== undefined) literal += meant;
      continue;
    }
    literal = undefined;
  }
  if (literal !== undefined) return literal;
  const [prefix, suffix] = [/^[^*?[\\]*/, /[^*?\]\\]*$/].map((end) => end.exec(written)?.[0] ?? '') as [string, string];
  const isLong = astral.test(written);
  return (name) =>
    // Rejects most names quickly, by how they begin and end.
    name.startsWith(prefix) &&
    name.endsWith(suffix) &&
    matchWildcards(parts, isLong || astral.test(name) ? [...name] : name);
}

/** Characters that are two code units in JavaScript. */
const astral = /[\ud800-\udfff]/;

/** Reads a character class `[…]`; `undefined` when the bracket is not closed, and so stands for itself. */
function readClass(
  letters: readonly string[],
  start: number,
): { readonly test: (letter: string) => boolean; readonly end: number } | undefined {
  const excluding = letters[start + 1] === '!' || letters[start + 1] === '^';
  const first = start + (excluding ? 2 : 1);
  const ranges: (readonly [from: string, to: string])[] = [];
  for (let at = first; at < letters.length; at++) {
    // `]` as the first character is part of the class.
    if (letters[at] === ']' && at > first) return { test: (letter) => isIn(letter, ranges) !== excluding, end: at };
    if (letters[at] === '\\' && at + 1 < letters.length) at++;
    const from = letters[at] as string;
    const isRange = letters[at + 1] === '-' && letters[at + 2] !== undefined && letters[at + 2] !== ']';
    if (isRange) at += letters[at + 2] === '\\' && letters[at + 3] !== undefined ? 3 : 2;
    ranges.push([from, letters[at] as string]);
  }
  return undefined;
}

function isIn(letter: string, ranges: readonly (readonly [from: string, to: string])[]): boolean {
  const point = (text: string) => text.codePointAt(0) as number;
  return ranges.some(([from, to]) => point(from) <= point(letter) && point(letter) <= point(to));
}
