import path from 'node:path';
import type { Definition, Image, Link, Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/** A page's text with its relative links adjusted to another place. */
export interface Moved {
  readonly text: string;
  /** The lines of the links that were changed, counted from 1. */
  readonly changed: readonly number[];
  /** Relative links that cannot be changed safely: those in HTML, or written in an odd way. */
  readonly stuck: readonly { readonly href: string; readonly line: number }[];
}

const processor = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(remarkGfm);
/** Matches links that do not depend on the page's place: to other sites, from the site's root, within the page. */
const fixed = /^(?:[a-z][a-z\d+.-]*:|[/#?@\\]|$)/i;
const inHtml = /\s(?:src|href|srcset|poster|data)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

/**
 * Adjusts the relative links and images of a page to another place. Nothing else changes, code for instance.
 * @param from Path of the file now, with `/`; `to` where it will be.
 */
export function moveLinks(text: string, { from, to }: { readonly from: string; readonly to: string }): Moved {
  const tree = processor.parse(text) as Root;
  const edits: { readonly start: number; readonly end: number; readonly href: string; readonly line: number }[] = [];
  const stuck: { href: string; line: number }[] = [];
  visit(tree, (node) => {
    const line = node.position?.start.line ?? 1;
    if (node.type === 'html') {
      for (const [, double, single, bare] of node.value.matchAll(inHtml)) {
        const href = (double ?? single ?? bare) as string;
        if (!fixed.test(href)) stuck.push({ href, line });
      }
    }
    if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return;
    if (fixed.test(node.url)) return;
    const place = findDestination(node, text);
    if (place) edits.push({ ...place, href: moveHref(node.url, { from, to }), line });
    else stuck.push({ href: node.url, line });
  });
  const moved = edits
    .sort((a, b) => b.start - a.start)
    .reduce((result, { start, end, href }) => result.slice(0, start) + href + result.slice(end), text);
  return { text: moved, changed: edits.map(({ line }) => line), stuck };
}

/** Finds a link's destination in the text. Returns nothing when it is written with entities or escapes. */
function findDestination(
  node: Link | Image | Definition,
  text: string,
): { readonly start: number; readonly end: number } | undefined {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) return undefined;
  const opener = node.type === 'definition' ? /\]:\s*<?/g : /\]\(\s*<?/g;
  // The destination comes after everything inside the link's text.
  const inside = node.type === 'link' ? (node.children.at(-1)?.position?.end.offset ?? start) : start;
  opener.lastIndex = inside;
  for (let found = opener.exec(text); found && found.index < end; found = opener.exec(text)) {
    const at = found.index + found[0].length;
    const behind = text[at + node.url.length] ?? '';
    if (text.startsWith(node.url, at) && (behind === '' || /[\s>)]/.test(behind)))
      return { start: at, end: at + node.url.length };
  }
  return undefined;
}

function moveHref(href: string, { from, to }: { readonly from: string; readonly to: string }): string {
  const [, file = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(href) ?? [];
  const moved = path.posix.relative(path.posix.dirname(to), path.posix.join(path.posix.dirname(from), file));
  // A folder's slash is part of its address.
  const slash = file.endsWith('/') && moved !== '' ? '/' : '';
  return `${moved.startsWith('.') ? '' : './'}${moved}${slash}${rest}`;
}
