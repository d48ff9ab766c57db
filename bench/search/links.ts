import path from 'node:path';
import MarkdownIt, { type Token } from 'markdown-it';

/** A link of a page: its text, and its target as written. */
export interface WrittenLink {
  readonly text: string;
  readonly href: string;
}

const markdown = new MarkdownIt({ html: true, linkify: false });

/** Finds the links of a page, in order. The text of an image is its alternative text. */
export function findLinks(text: string): WrittenLink[] {
  const links: WrittenLink[] = [];
  for (const { type, children } of markdown.parse(text, {}))
    if (type === 'inline') links.push(...linksOf(children ?? []));
  return links;
}

function linksOf(tokens: readonly Token[]): WrittenLink[] {
  const links: WrittenLink[] = [];
  let open: { href: string; text: string } | undefined;
  for (const token of tokens) {
    if (token.type === 'link_open') open = { href: String(token.attrGet('href') ?? ''), text: '' };
    else if (token.type === 'link_close' && open) {
      links.push({ href: open.href, text: toLine(open.text) });
      open = undefined;
    } else if (open) open.text += token.type.endsWith('break') ? ' ' : token.content;
  }
  return links;
}

/**
 * Finds the page that a link leads to: the file itself, or the index of a folder. A link to a file in a repository on the web
 * (`…/blob/<ref>/<path>`) means that file in the same part of the corpus. Returns `undefined` when the link leads
 * out of the corpus, to its own page or to no page.
 */
export function resolveLink(from: string, href: string, places: ReadonlySet<string>): string | undefined {
  const [part = ''] = from.split('/');
  const [, inRepository] = /^https?:\/\/[^?#]+\/blob\/[^/?#]+\/([^?#]+)/.exec(href) ?? [];
  if (inRepository === undefined && /^(?:[a-z][a-z\d+.-]*:|\/|[?#]|$)/i.test(href)) return undefined;
  const written = decode(inRepository ?? href.replace(/[?#].*$/, ''));
  const target = path.posix.join(inRepository === undefined ? path.posix.dirname(from) : part, written);
  const folder = target.replace(/\/$/, '');
  const found = [target, `${folder}.md`, `${folder}/index.md`, `${folder}/README.md`].find((place) =>
    places.has(place),
  );
  return found === from ? undefined : found;
}

/** Puts text on one line. */
export function toLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function decode(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
