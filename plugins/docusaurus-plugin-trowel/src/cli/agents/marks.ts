/** The lines between which a file has our part. All else in it is its owner's. */
export const beginMark = '<!-- trowel:begin -->';
export const endMark = '<!-- trowel:end -->';

/** Where a file has our part, if it has one. */
export type FoundPart =
  | { readonly type: 'none' }
  /** From the first character of the begin mark's line to the last one of the end mark's. `lineEnd` is the one that we wrote. */
  | { readonly type: 'part'; readonly start: number; readonly end: number; readonly lineEnd: string }
  | { readonly type: 'broken'; readonly line: number; readonly message: string };

interface Mark {
  readonly isBegin: boolean;
  /** Counted from 1. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** Finds our part of a file. Marks that are alone, or that there are twice, are broken: nobody can tell what is ours then. */
export function findPart(text: string): FoundPart {
  const [first, second, third] = listMarks(text);
  if (!first) return { type: 'none' };
  if (!first.isBegin)
    return broken(
      first,
      `has an end mark without a begin mark; write \`${beginMark}\` above what is ours, or delete the line`,
    );
  if (!second)
    return broken(
      first,
      `has a begin mark without an end mark; write \`${endMark}\` below what is ours, or delete the line`,
    );
  if (second.isBegin)
    return broken(second, `has a begin mark inside the part that begins in line ${first.line}; delete one of the two`);
  if (third)
    return broken(
      third,
      `has another mark behind the part in lines ${first.line}–${second.line}; delete it, with the part that it belongs to`,
    );
  return { type: 'part', start: first.start, end: second.end, lineEnd: text[first.end] === '\r' ? '\r\n' : '\n' };
}

/**
 * Returns a file's text with our part: in the place of the one that is there, else at the end. A file that does not end with a
 * line end does not end with one afterwards. Expects no broken marks.
 */
export function putPart(text: string, lines: readonly string[]): string {
  const found = findPart(text);
  if (found.type === 'part') return text.slice(0, found.start) + lines.join(found.lineEnd) + text.slice(found.end);
  const lineEnd = /\r?\n/.exec(text)?.[0] ?? '\n';
  const part = lines.join(lineEnd);
  if (isEmpty(text)) return `${text}${part}${lineEnd}`;
  return text.endsWith('\n') ? `${text}${lineEnd}${part}${lineEnd}` : `${text}${lineEnd}${lineEnd}${part}`;
}

/** Returns a file's text without our part: what it was before `putPart`. Expects no broken marks. */
export function removePart(text: string): string {
  const found = findPart(text);
  if (found.type !== 'part') return text;
  const { lineEnd } = found;
  const before = text.slice(0, found.start);
  const after = text.slice(found.end);
  if (after === '') return withoutEnd(before, `${lineEnd}${lineEnd}`);
  return withoutEnd(before, lineEnd) + (after.startsWith(lineEnd) ? after.slice(lineEnd.length) : after);
}

/** Says whether a file holds nothing, but perhaps a byte order mark. */
export function isEmpty(text: string): boolean {
  return text === '' || text === '\ufeff';
}

/** A mark alone in its line. Lines end with a line feed only; JavaScript's own `^` and `$` know other ends of lines, too. */
const mark = /(?<=^\ufeff?|\n)[ \t]*<!--[ \t]*trowel:(begin|end)[ \t]*-->[ \t]*(?=\r?\n|\r?$)/g;

function listMarks(text: string): Mark[] {
  const marks: Mark[] = [];
  for (const match of text.matchAll(mark)) {
    const line = text.slice(0, match.index).split('\n').length;
    marks.push({ isBegin: match[1] === 'begin', line, start: match.index, end: match.index + match[0].length });
  }
  return marks;
}

function broken({ line }: Mark, message: string): FoundPart {
  return { type: 'broken', line, message };
}

function withoutEnd(text: string, end: string): string {
  return text.endsWith(end) ? text.slice(0, -end.length) : text;
}
