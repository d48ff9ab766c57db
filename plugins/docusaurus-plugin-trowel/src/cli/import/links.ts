import path from 'node:path';
import MarkdownIt, { type Token } from 'markdown-it';
import { decodePath, isOtherSite } from '../../content/linkAddress.ts';

/** A link or image in a record's text that leads to a file. */
export interface FileLink {
  readonly href: string;
  /** Path of the file below the imported folder; absent where it leads out of it. */
  readonly path?: string;
  /** Line in the body, from 1. */
  readonly line: number;
}

const markdown = new MarkdownIt({ html: true, linkify: false });
const htmlSource = /<(?:img|a|source|video|audio)\b[^>]*?\s(?:src|href)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi;

/** Matches pages that may hold such a link. Most hold none, and need not be parsed. */
const sign = /\]\(\s*<?(?!https?:|#)|\]:\s*<?(?!https?:|#)|<(?:img|a|source|video|audio)\b/i;

/** Finds the links and images of a page that lead to other files. `source` is its path below the imported folder. */
export function findFileLinks(body: string, source: string): FileLink[] {
  const found: FileLink[] = [];
  if (!sign.test(body)) return found;
  const put = (href: string, line: number) => {
    const file = decodePath(href.replace(/[?#].*$/s, ''));
    if (file === '' || isOtherSite(href) || found.some((known) => known.href === href)) return;
    const target = path.posix.join(path.posix.dirname(source), file);
    const leavesOut = file.startsWith('/') || target === '..' || target.startsWith('../') || /[\0\\]/.test(file);
    found.push({ href, line, ...(leavesOut ? {} : { path: target }) });
  };
  for (const token of markdown.parse(body, {})) {
    const line = (token.map?.[0] ?? 0) + 1;
    for (const href of hrefsOf(token)) put(href, line);
  }
  return found;
}

function hrefsOf(token: Token): string[] {
  if (token.type === 'html_block') return inHtml(token.content);
  return (token.children ?? []).flatMap((child) => {
    if (child.type === 'link_open') return [String(child.attrGet('href') ?? '')];
    if (child.type === 'image') return [String(child.attrGet('src') ?? '')];
    return child.type === 'html_inline' ? inHtml(child.content) : [];
  });
}

function inHtml(html: string): string[] {
  return [...html.matchAll(htmlSource)].map(([, double, single]) => (double ?? single) as string);
}
