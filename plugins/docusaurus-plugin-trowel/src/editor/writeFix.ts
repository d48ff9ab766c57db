import type { Position } from '../content/problem.ts';
import { findFieldCursor } from './fieldCursor.ts';
import { isFrontMatterLine, toLines } from './frontMatterLines.ts';
import { replaceLine } from './textLines.ts';
import { findWordAt } from './words.ts';
import { toYamlWord } from './yamlWord.ts';

interface Word {
  readonly right: string;
  readonly instead: string;
}

/** Writes a word in the place of the one that stands at a problem, or behind it; `undefined` when it is not there. */
export function writeWord(text: string, at: Position, { right, instead }: Word): string | undefined {
  const lines = toLines(text);
  const [line, character] = [at.line - 1, at.column - 1];
  const isInFields = isFrontMatterLine(lines, line);
  const found = findWordAt(lines, { word: instead, line, character, isInFields });
  if (found) return replace(text, lines, { ...found, end: found.start + instead.length }, { right, isInFields });
  if (!isInFields) return undefined;
  // What is written differs from what is meant: `2e3`, or an escaped letter.
  const cursor = findFieldCursor(lines, line, character);
  if (cursor?.wants !== 'value' || cursor.whole === '' || /^[|>&*!]/.test(cursor.whole)) return undefined;
  return replace(text, lines, { ...cursor, line }, { right, isInFields });
}

function replace(
  text: string,
  lines: readonly string[],
  { line, start, end }: { readonly line: number; readonly start: number; readonly end: number },
  { right, isInFields }: { readonly right: string; readonly isInFields: boolean },
): string {
  const own = lines[line] ?? '';
  const isName = /^["']?\s*:(?:\s|$)/.test(own.slice(end));
  const written = isInFields && !isName ? toYamlWord(right, own, start) : right;
  return replaceLine(text, line, own.slice(0, start) + written + own.slice(end));
}
