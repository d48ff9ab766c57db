import type { Position } from '../content/problem.ts';
import { endOfFields, toLines } from './frontMatterLines.ts';
import { removeLines } from './textLines.ts';

/** Takes a field out that begins at a place of the front matter, with all its lines; nothing for one that has others in its line. */
export function removeSecond(
  field: string,
  { line, column }: Position,
  text: string,
): { readonly title: string; readonly text: string } | undefined {
  const lines = toLines(text);
  const first = line - 1;
  const indent = column - 1;
  if ((lines[first] ?? '').slice(0, indent).trim() !== '') return undefined;
  const last = endOfFields(lines);
  let end = first + 1;
  for (let at = end; at < last; at++) {
    const own = lines[at] ?? '';
    if (own.trim() === '') continue;
    const spaces = own.search(/\S/);
    if (spaces < indent || (spaces === indent && !/^\s*-(?:\s|$)/.test(own))) break;
    end = at + 1;
  }
  return { title: `Remove the second \`${field}\``, text: removeLines(text, first, end) };
}
