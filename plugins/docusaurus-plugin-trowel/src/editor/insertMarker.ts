import { type CommentPlace, findCommentSyntax } from './commentSyntax.ts';

/** A line that is put into a text. */
export interface InsertedLine {
  /** The line that it comes before, counted from 0. */
  readonly line: number;
  /** Without the end of the line. */
  readonly text: string;
}

/** Writes the marker `@why <name>` as a comment above a line of code, indented like it; nothing in a language without comments. */
export function insertMarker(name: string, place: CommentPlace): InsertedLine | undefined {
  const { lines } = place;
  // A shebang, and what opens a page of XML or PHP, stay first.
  const line = Math.min(
    place.line === 0 && /^(?:#!|<\?|<!doctype)/i.test(lines[0] ?? '') ? 1 : place.line,
    lines.length,
  );
  const syntax = findCommentSyntax({ ...place, line });
  if (!syntax) return undefined;
  const [before, after] = syntax;
  return { line, text: `${findIndentation(lines, line)}${before}@why ${name}${after}` };
}

/** The spaces at the start of a line; of an empty one, those of the next that is not. */
function findIndentation(lines: readonly string[], line: number): string {
  const code = lines.slice(line).find((text) => text.trim() !== '') ?? '';
  return /^[ \t]*/.exec(code)?.[0] ?? '';
}
