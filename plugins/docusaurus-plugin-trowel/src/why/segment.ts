import { matchWild, type Wild } from './walk.ts';

/** What one segment of a pattern asks of a name: the name itself, or a test. */
export type Segment = string | ((name: string) => boolean);

/** Prepares one segment of a pattern, braces unfolded: `*` and `?`, `[a-z]` and `[!a-z]`, `\` before what is meant as it is. */
export function compileSegment(written: string): Segment {
  if (!/[*?[\\]/.test(written)) return written;
  const letters = [...written];
  const parts: Wild<string>[] = [];
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
    // Most names are told apart by how they begin and end.
    name.startsWith(prefix) &&
    name.endsWith(suffix) &&
    matchWild(parts, isLong || astral.test(name) ? [...name] : name);
}

/** Characters that JavaScript counts as two. */
const astral = /[\ud800-\udfff]/;

/** Reads `[…]`; a bracket that nothing closes stands for itself. */
function readClass(
  letters: readonly string[],
  start: number,
): { readonly test: (letter: string) => boolean; readonly end: number } | undefined {
  const excluding = letters[start + 1] === '!' || letters[start + 1] === '^';
  const first = start + (excluding ? 2 : 1);
  const ranges: (readonly [from: string, to: string])[] = [];
  for (let at = first; at < letters.length; at++) {
    // A `]` that comes first is one of the characters.
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
