const colonLine = /^[ \t>]*:{3,}.*$/gm;

/**
 * Cuts a page down to the lines from its first `:::` to its last. Lines before them become blank, so that the others keep
 * their numbers. Parsing the whole text takes ten times as long, and only the blocks are wanted.
 *
 * Returns `undefined` when what is cut off could change what the rest means: a code fence or HTML that is still open, a
 * paragraph that goes on, the target of a reference, a fence that is indented, quoted or longer than three colons.
 */
export function cutToBlocks(text: string): string | undefined {
  if (text.includes(']:')) return undefined;
  const fences = [...text.matchAll(colonLine)];
  const [first, last] = [fences[0], fences.at(-1)];
  if (!first || !last || !fences.every(([line]) => /^:::(?!:)/.test(line))) return undefined;
  const before = text.slice(0, first.index);
  if (before !== '' && !/\n[ \t]*\n$/.test(before)) return undefined;
  if (/```|~~~|^[ \t>]*</m.test(before)) return undefined;
  return before.replaceAll(/[^\n]+/g, '') + text.slice(first.index, last.index + last[0].length);
}
