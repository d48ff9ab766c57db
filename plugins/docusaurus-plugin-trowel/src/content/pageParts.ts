const fence = /^---[ \t]*\n/;
// Docusaurus does not end front matter at YAML's own `...`, so neither do we.
const closing = /^---[ \t]*$/m;
const tomlFence = /^\+\+\+[ \t]*\n/;
const tomlClosing = /^\+\+\+[ \t]*$/m;
/** Blank lines and comments, which end Docusaurus's search for front matter. */
const before = /^(?:[ \t]*\n|<!--[\s\S]*?-->[ \t]*\n?)+/;
/** Lines of YAML fields: `field: value`, items, indented lines and comments. */
const fieldLines = /^(?:[\p{L}_][\w .-]*:(?:[ \t].*)?\n|[ \t]*-[ \t].*\n|[ \t]+\S.*\n|#.*\n)+/u;
/** A field that front matter has, and running text hardly. */
const telling =
  /^(?:title|status|date|id|authors?|created|tags|layout|description|kind|number|decision-makers|deciders)[ \t]*:/im;

/** A page's front matter and body. */
export interface PageParts {
  /** The text of the fields. */
  readonly fields: string;
  readonly body: string;
  /** The number of lines before the fields. */
  readonly linesBefore: number;
}

/** Splits a page into the YAML of its front matter and its body. `none` and `unclosed` are about the front matter. */
export function splitPage(text: string): PageParts | 'none' | 'unclosed' {
  const opening = fence.exec(text);
  if (!opening) return 'none';
  return splitAt(text, opening[0].length, closing) ?? 'unclosed';
}

/** Front matter that Docusaurus does not read: TOML, YAML without its first line `---`, or YAML behind blank lines or a comment. */
interface ForeignParts extends PageParts {
  readonly form: 'toml' | 'unopened' | 'late';
}

/** Splits a page whose front matter other tools, or only people, take for front matter. */
export function splitForeignPage(text: string): ForeignParts | undefined {
  const toml = tomlFence.exec(text);
  const found = toml && splitAt(text, toml[0].length, tomlClosing);
  if (found) return /^[\w"'-]+[ \t]*=/m.test(found.fields) ? { ...found, form: 'toml' } : undefined;
  const start = before.exec(text)?.[0].length ?? 0;
  const opening = start > 0 ? fence.exec(text.slice(start)) : undefined;
  if (start > 0 && !opening) return undefined;
  const from = start + (opening?.[0].length ?? 0);
  const lines = fieldLines.exec(text.slice(from))?.[0] ?? '';
  const isFields = telling.test(lines) && (opening || (lines.match(/^\p{L}.*:/gmu) ?? []).length > 1);
  const parts = isFields ? splitAt(text, from, closing) : undefined;
  return parts?.fields === lines ? { ...parts, form: opening ? 'late' : 'unopened' } : undefined;
}

/** Returns a page's text without front matter of any form. */
export function bodyOf(text: string): string {
  const split = splitPage(text);
  if (split === 'none') return splitForeignPage(text)?.body ?? text;
  return split === 'unclosed' ? text : split.body;
}

function splitAt(text: string, start: number, end: RegExp): PageParts | undefined {
  const found = end.exec(text.slice(start));
  if (!found) return undefined;
  const rest = text.slice(start + found.index + found[0].length);
  return {
    fields: text.slice(start, start + found.index),
    body: rest.startsWith('\n') ? rest.slice(1) : rest,
    linesBefore: text.slice(0, start).split('\n').length - 1,
  };
}
