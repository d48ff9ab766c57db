// Our own: what prints Markdown (mdast-util-to-markdown) escapes markup only. On a forge, a name, a number or an address in
// plain text also calls somebody or becomes a link.

import { toLine } from '../io.ts';

/** An empty comment. It shows nothing, and keeps a forge from finding a name or a number in the text around it. */
const gap = '<!-- -->';

/**
 * Escapes text from content for a comment on GitHub or GitLab, on one line: nothing in it is markup, mentions somebody, or
 * becomes a link to an issue or an address.
 */
export function escapeMarkdown(text: string): string {
  return (
    toLine(text)
      .replaceAll(/[\\`*_{}[\]<>|~#]/g, '\\$&')
      // At the beginning of a line: a list, a heading, or a command of GitLab.
      .replace(/^(?:[-+=/]|\d+(?=[.)]))/, (start) => (/\d/.test(start) ? `${start}${gap}` : `\\${start}`))
      .replaceAll('&', '&amp;')
      // Forges search the rendered text for `@name`, `#12`, `!12`, `GH-12`, `https://`, `www.`, ….
      .replaceAll(/[@#!$%~^](?=[\w"\\])/g, `$&${gap}`)
      .replaceAll(/\b(gh-)(?=\d)/gi, `$1${gap}`)
      .replaceAll('://', `:/${gap}/`)
      .replaceAll(/\bwww\./gi, `www${gap}.`)
  );
}

/** Writes text as a code span, whatever backticks it holds. */
export function toCodeSpan(text: string): string {
  const line = toLine(text);
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const space = longest > 0 || line === '' ? ' ' : '';
  return `${fence}${space}${line}${space}${fence}`;
}

/** Writes an address, which is encoded already, as the target of a link. */
export function toTarget(address: string): string {
  return `<${toLine(address).replaceAll(' ', '%20').replaceAll('<', '%3C').replaceAll('>', '%3E')}>`;
}
