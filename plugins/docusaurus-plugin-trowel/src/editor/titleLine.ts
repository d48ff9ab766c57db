import { endOfFields, toLines } from './frontMatterLines.ts';

/** Finds the line of a page where its title is, in its front matter or as a heading, counted from 0; else the first one. */
export function findTitleLine(text: string): number {
  const lines = toLines(text);
  const end = /^---[ \t]*$/.test(lines[0] ?? '') ? endOfFields(lines) : 0;
  const field = lines.findIndex((line, at) => at < end && /^(["']?)title\1[ \t]*:/.test(line));
  const heading = lines.findIndex((line, at) => at >= end && /^#[ \t]+\S/.test(line));
  return Math.max(0, field >= 0 ? field : heading);
}
