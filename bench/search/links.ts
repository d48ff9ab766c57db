import path from 'node:path';
import MarkdownIt, { type Token } from 'markdown-it';

/** A link of a page: its words, and where it leads as its author wrote it. */
export interface WrittenLink {
  readonly text: string;
  readonly href: string;
}

const markdown = new MarkdownIt({ html: true, linkify: false });

/** The links in a page's text, in order; an image's words are its alternative text. */
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
 * The page that a link leads to: the file itself, or the page that stands for the folder named. A file in a repository
 * on the web (`…/blob/<ref>/<path>`) is looked for in the same part of the corpus. None when a link leads out of the
 * corpus, to the same page or to something else than a page.
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

/** Text on one line. */
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
