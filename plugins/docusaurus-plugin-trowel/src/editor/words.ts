/** Finds a word in a line from a place on; -1 when it is not there, or only as a part of another word. `letters` are what goes on a word. */
function findWord(line: string, word: string, from: number, letters = /[\p{L}\p{N}_]/u): number {
  const isWhole = (start: number) =>
    !(letters.test(word[0] ?? '') && letters.test(line[start - 1] ?? '')) &&
    !(letters.test(word.at(-1) ?? '') && letters.test(line[start + word.length] ?? ''));
  if (word === '') return -1;
  for (let start = line.indexOf(word, from); start !== -1; start = line.indexOf(word, start + 1))
    if (isWhole(start)) return start;
  return -1;
}

interface Search {
  readonly word: string;
  /** Counted from 0. */
  readonly line: number;
  readonly character: number;
  /** Whether the line belongs to front matter, where a value can have several lines. */
  readonly isInFields: boolean;
  readonly letters?: RegExp;
}

/** A field whose value has several lines has at most so many that are searched. */
const mostLines = 40;

/** Finds a word that stands at a place of a page, or behind it in the same value. */
export function findWordAt(
  lines: readonly string[],
  { word, line: first, character, isInFields, letters }: Search,
): { readonly line: number; readonly start: number } | undefined {
  for (let line = first; line < Math.min(lines.length, first + mostLines); line++) {
    const own = lines[line] ?? '';
    // The lines of a field's value are indented, or begin with the dash of an item.
    if (line > first && (!isInFields || /^[^\s\-\]}]|^---/.test(own))) return undefined;
    const start = findWord(own, word, line === first ? character : 0, letters);
    if (start !== -1) return { line, start };
  }
  return undefined;
}
