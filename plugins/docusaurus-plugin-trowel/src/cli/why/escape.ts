// Our own: what prints Markdown (mdast-util-to-markdown) escapes markup only. On a forge, a name, a number or an address in
// plain text also calls somebody or becomes a link.

import { toLine } from '../io.ts';

/** Splits a text for those who look for names and numbers in it, and shows nothing. */
const gap = '<!-- -->';

/**
 * Text from content as text in a comment of GitHub or GitLab: no markup, nobody is called, no issue or address becomes a
 * link. One line.
 */
export function escapeMarkdown(text: string): string {
  return (
    toLine(text)
      .replaceAll(/[\\`*_{}[\]<>|~#]/g, '\\$&')
      // What would begin a list, a heading or a command of GitLab's at the beginning of a line.
      .replace(/^(?:[-+=/]|\d+(?=[.)]))/, (start) => (/\d/.test(start) ? `${start}${gap}` : `\\${start}`))
      .replaceAll('&', '&amp;')
      // What is looked for in the rendered text: `@name`, `#12`, `!12`, `GH-12`, `https://`, `www.`, ….
      .replaceAll(/[@#!$%~^](?=[\w"\\])/g, `$&${gap}`)
      .replaceAll(/\b(gh-)(?=\d)/gi, `$1${gap}`)
      .replaceAll('://', `:/${gap}/`)
      .replaceAll(/\bwww\./gi, `www${gap}.`)
  );
}

/** Text as a code span, whatever backticks it holds. */
export function toCodeSpan(text: string): string {
  const line = toLine(text);
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const space = longest > 0 || line === '' ? ' ' : '';
  return `${fence}${space}${line}${space}${fence}`;
}

/** An address, encoded already, as the target of a link. */
export function toTarget(address: string): string {
  return `<${toLine(address).replaceAll(' ', '%20').replaceAll('<', '%3C').replaceAll('>', '%3E')}>`;
}
