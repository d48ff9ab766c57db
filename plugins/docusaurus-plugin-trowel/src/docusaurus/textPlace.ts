import type { Position } from '../content/problem.ts';

/** A position without what else a parser knows of it. */
export function toPlace(at: Position | undefined): Position | undefined {
  return at && { line: at.line, column: at.column };
}

/** Finds where a text first has a part. */
export function findInText(text: string, part: string): Position | undefined {
  const at = text.indexOf(part);
  if (at === -1) return undefined;
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1) as string).length + 1 };
}
