import { countLines } from '../shared/countLines.ts';

const colonLine = /^[ \t>]*:{3,}.*$/gm;

/** The part of a page from its first `:::` to its last. */
interface BlockRegion {
  readonly text: string;
  /** The number of lines before it. */
  readonly line: number;
}

/**
 * Cuts a page down to the lines from its first `:::` to its last, as parsing the whole text takes ten times as long.
 *
 * Returns `undefined` when the text outside could change the meaning of the rest: an open code fence or HTML, a paragraph that
 * continues, a link reference definition, a `:::` that is indented, quoted or has more colons.
 */
export function cutToBlocks(text: string): BlockRegion | undefined {
  if (text.includes(']:')) return undefined;
  const fences = [...text.matchAll(colonLine)];
  const [first, last] = [fences[0], fences.at(-1)];
  if (!first || !last || !fences.every(([line]) => /^:::(?!:)/.test(line))) return undefined;
  const before = text.slice(0, first.index);
  if (before !== '' && !/\n[ \t]*\n$/.test(before)) return undefined;
  if (/```|~~~|^[ \t>]*</m.test(before)) return undefined;
  return { text: text.slice(first.index, last.index + last[0].length), line: countLines(before) };
}
