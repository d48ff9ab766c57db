import { locate } from '../content/location.ts';
import type { PageLink } from './compiledPage.ts';
import type { SyntaxNode } from './mdxFaults.ts';
import { toPlace } from './textPlace.ts';

/** Finds the links and anchors in a page's syntax tree, as Docusaurus follows them. */
export function findLinksAndAnchors(root: SyntaxNode): {
  readonly links: readonly PageLink[];
  readonly anchors: readonly string[];
} {
  const links: PageLink[] = [];
  const anchors: string[] = [];
  const see = (node: SyntaxNode): void => {
    const link = toLink(node);
    if (link) links.push(link);
    const anchor = toAnchor(node);
    if (anchor) anchors.push(anchor);
    for (const child of node.children ?? []) see(child);
  };
  see(root);
  return { links, anchors };
}

/** Returns where an element leads. Links to files of the site are elements of JSX by now, and are not followed. */
function toLink(node: SyntaxNode): PageLink | undefined {
  const place = toPlace(node.position?.start);
  if (node.type === 'element' && node.tagName === 'a') {
    const { href, target } = (node.properties ?? {}) as Record<string, unknown>;
    if (typeof href !== 'string' || (target !== undefined && target !== '_self')) return undefined;
    return { href, ...place };
  }
  if (!/^mdxJsx(?:Flow|Text)Element$/.test(node.type) || node.name !== 'Link') return undefined;
  const attribute = (name: string) => node.attributes?.find((one) => one.name === name)?.value;
  const href = attribute('to') ?? attribute('href');
  return typeof href === 'string' && attribute('target') === undefined ? { href, ...place } : undefined;
}

/** Returns the id of an element that Docusaurus takes for an anchor. */
function toAnchor({ type, tagName, properties }: SyntaxNode): string | undefined {
  if (type !== 'element' || !/^(?:h[2-6]|li|a|details)$/.test(String(tagName))) return undefined;
  const { id } = (properties ?? {}) as Record<string, unknown>;
  return typeof id === 'string' && id !== '' ? id : undefined;
}

/** Lists the addresses in front matter that a page shows as links: of its source, its authors and, of a person, their channels. */
export function findFieldLinks(fields: Readonly<Record<string, unknown>>, source: string): string[] {
  const lists = locate(source).kind === 'person' ? [fields.channels, fields.authors] : [fields.authors];
  const urls = lists.flat().map((item) => (item as { readonly url?: unknown } | null | undefined)?.url);
  const all = [fields.custom_edit_url, fields.author_url, fields.authorURL, ...urls];
  // YAML makes a date of `2024-03-05`, which the hub reads as it is written.
  return all
    .map((href) => (href instanceof Date ? href.toISOString().slice(0, 10) : href))
    .filter((href): href is string => typeof href === 'string');
}
