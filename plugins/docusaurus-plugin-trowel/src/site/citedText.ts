import path from 'node:path/posix';
import type { Nodes, RootContent } from 'mdast';
import { decodePath, isOtherSite } from '../content/linkAddress.ts';
import { splitPage } from '../content/pageParts.ts';
import { parseMarkdown, toSafeText } from '../write/markdown.ts';

/** The most of a text that is drawn, in characters. Its own page has the rest. */
const longest = 200_000;
/** The deepest that lists and quotations are drawn inside of each other. */
const deepest = 20;

interface CitedText {
  readonly nodes: readonly RootContent[];
  /** Whether the end is left out. */
  readonly isCut: boolean;
}

interface TextLinks {
  /** The path of the text's file. */
  readonly source: string;
  /** Returns the address of another page of the same hub, by the path of its file. */
  readonly addressOf: (source: string) => string | undefined;
  /** The address of the page itself, against which other links are resolved. */
  readonly address?: string;
}

/**
 * Parses the text of another hub's page into what the theme draws. HTML in it is text, and so is all else: nothing of it runs. Links lead
 * to real addresses, or nowhere.
 */
export function toCitedText(page: string, links: TextLinks): CitedText {
  const parts = splitPage(page);
  const body = typeof parts === 'string' ? page : parts.body;
  const isCut = body.length > longest;
  const { children } = parseMarkdown(toSafeText(body.slice(0, longest)));
  // The page has its title above.
  const [first, ...rest] = children;
  const shown = first?.type === 'heading' && first.depth === 1 ? rest : children;
  return { nodes: shown.map((node) => tidy(node, links, 0) as RootContent), isCut };
}

/** Copies a node without its place in the file, and with its link resolved. */
function tidy(node: Nodes, links: TextLinks, depth: number): Nodes {
  const { position: _, ...copy } = node as Nodes & { position?: unknown };
  if ('url' in copy && typeof copy.url === 'string') copy.url = toAddress(copy.url, links);
  if (!('children' in copy)) return copy;
  const children = depth < deepest ? copy.children.map((child) => tidy(child, links, depth + 1)) : [];
  return { ...copy, children } as Nodes;
}

/** Returns where a link leads; an empty text when it leads nowhere from here. */
function toAddress(href: string, { source, addressOf, address }: TextLinks): string {
  if (isOtherSite(href)) return href.startsWith('//') ? `https:${href}` : href;
  const [, file = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(href) ?? [];
  const linked = /\.mdx?$/i.test(file)
    ? (addressOf(path.join(path.dirname(source), decodePath(file.replace(/^\//, '')))) ??
      addressOf(file.replace(/^\//, '')))
    : undefined;
  if (linked !== undefined) return linked + rest;
  if (address === undefined || !URL.canParse(href, address) || /\.mdx?$/i.test(file)) return '';
  return new URL(href, address).href;
}
