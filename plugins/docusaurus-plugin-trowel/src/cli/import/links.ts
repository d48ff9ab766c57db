import path from 'node:path';
import type { Definition, Html, Image, ImageReference, Link, LinkReference, Node, Root } from 'mdast';
import { toString as toPlain } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { decodePath, isOtherSite } from '../../content/linkAddress.ts';

/** A change of a text: what stands from `start` to `end` becomes `text`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A link or image in a record's text that leads to a file, or to a heading. */
export interface FileLink {
  readonly href: string;
  /** Path of the file below the imported folder; the page's own for `#heading`. Absent where it leads out of the folder. */
  readonly path?: string;
  /** The id of a heading. */
  readonly anchor?: string;
  readonly isImage: boolean;
  /** Line in the body, from 1. */
  readonly line: number;
  /** Makes the link text: its words, with or without the address. */
  readonly toText: (address: 'with-address' | 'words') => readonly Edit[];
  /** Takes the heading out of the link. Absent when it is written in an odd way. */
  readonly withoutAnchor?: readonly Edit[];
}

const processor = unified().use(remarkParse).use(remarkGfm);
/** Reads a page as MDX does, for which what is indented is no code. */
const mdxProcessor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(function disableCode() {
    this.data('micromarkExtensions', [
      ...(this.data('micromarkExtensions') ?? []),
      { disable: { null: ['codeIndented', 'htmlFlow', 'htmlText', 'autolink'] } },
    ]);
  });
const htmlSource = /<(?:img|a|source|video|audio)\b[^>]*?\s(src|href)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi;

/** Matches pages that may hold such a link. Most hold none, and need not be parsed. */
const sign = /\]\(\s*<?(?!https?:)|\]:\s*<?(?!https?:)|<(?:img|a|source|video|audio)\b/i;

/** Finds the links and images of a page that lead to other files or to headings. `source` is its path below the imported folder. */
export function findFileLinks(body: string, source: string): FileLink[] {
  if (!sign.test(body)) return [];
  const tree = processor.parse(body) as Root;
  const definitions = new Map<string, Definition>();
  visit(tree, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  const found: FileLink[] = [];
  const put = (href: string, node: Node, rest: Pick<FileLink, 'isImage' | 'toText' | 'withoutAnchor'>) => {
    const target = toTarget(href, source);
    if (target) found.push({ href, ...target, line: node.position?.start.line ?? 1, ...rest });
  };
  visit(tree, (node) => {
    if (node.type === 'html') for (const link of findInHtml(node)) put(link.href, node, link);
    else if (node.type === 'link') put(node.url, node, toEdits(node, node.url, body));
    else if (node.type === 'image') put(node.url, node, toEdits(node, node.url, body));
    else if (node.type === 'definition')
      put(node.url, node, { isImage: false, toText: () => toComment(node, source, body) });
    else if (node.type === 'linkReference' || node.type === 'imageReference') {
      const { url } = definitions.get(node.identifier) ?? {};
      if (url !== undefined) put(url, node, toEdits(node, url, body));
    }
  });
  return found;
}

/** A link or image whose address a browser would run, or give to another program. */
export interface RunningLink {
  readonly href: string;
  /** Line in the body, from 1. */
  readonly line: number;
  readonly toText: () => readonly Edit[];
}

/** Finds the links, images and definitions that run something, however their address is written. */
export function findRunningLinks(body: string): readonly RunningLink[] {
  if (!/\]\s*[(:]/.test(body)) return [];
  const inMarkdown = findRunning(processor.parse(body) as Root, body);
  return inMarkdown.length > 0 ? inMarkdown : findRunning(mdxProcessor.parse(body) as Root, body);
}

function findRunning(tree: Root, body: string): readonly RunningLink[] {
  const found: RunningLink[] = [];
  visit(tree, (node) => {
    if (!(node.type === 'link' || node.type === 'image' || node.type === 'definition') || isHarmless(node.url)) return;
    const toText =
      node.type === 'definition'
        ? () => escapeDefinition(node)
        : () => toEdits(node, node.url, body).toText('with-address');
    found.push({ href: node.url, line: node.position?.start.line ?? 1, toText });
  });
  return found;
}

/** Judges an address as browsers read it: without spaces before it, and line ends in it. */
function isHarmless(url: string): boolean {
  const base = 'https://own.example.org/';
  return !URL.canParse(url, base) || ['https:', 'http:', 'mailto:'].includes(new URL(url, base).protocol);
}

/** Makes a definition text, and so what refers to it. */
function escapeDefinition(node: Definition): readonly Edit[] {
  const [start] = placeOf(node);
  return [{ start, end: start, text: '\\' }];
}

/** Returns where a link leads, or nothing for one to another site. */
function toTarget(href: string, source: string): Pick<FileLink, 'path' | 'anchor'> | undefined {
  if (isOtherSite(href)) return undefined;
  const [, address = '', hash] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(href) ?? [];
  const anchor = hash ? decodePath(hash) : undefined;
  const file = decodePath(address);
  if (file === '') return anchor === undefined ? undefined : { path: source, anchor };
  const target = path.posix.join(path.posix.dirname(source), file);
  const leavesOut = file.startsWith('/') || target === '..' || target.startsWith('../') || /[\0\\]/.test(file);
  return leavesOut ? { anchor } : { path: target, anchor };
}

type Linking = Link | Image | LinkReference | ImageReference;

/** Makes a definition a comment: Docusaurus stops at one that leads nowhere, also when no link uses it. */
function toComment(node: Definition, source: string, body: string): readonly Edit[] {
  const [start, end] = placeOf(node);
  const written = body.slice(start, end).replaceAll('--', '- -').replaceAll('*/', '* /');
  return [{ start, end, text: /\.mdx$/i.test(source) ? `{/* ${written} */}` : `<!-- ${written} -->` }];
}

/** Plans how a link becomes text. */
function toEdits(node: Linking, url: string, body: string): Pick<FileLink, 'isImage' | 'toText' | 'withoutAnchor'> {
  const [start, end] = placeOf(node);
  const isImage = node.type === 'image' || node.type === 'imageReference';
  const children = 'children' in node ? node.children : [];
  const [first, last] = [children.at(0), children.at(-1)];
  const words = isImage ? (node.alt ?? '') : toPlain(node);
  const toText: FileLink['toText'] = (address) => {
    const shown = address === 'words' || words === url ? '' : toCode(url);
    if (!first || !last) return [{ start, end, text: [escapeMarkup(words), shown].filter(Boolean).join(' ') }];
    return [
      { start, end: placeOf(first)[0], text: '' },
      { start: placeOf(last)[1], end, text: shown && ` (${shown})` },
    ];
  };
  return { isImage, toText, withoutAnchor: node.type === 'link' ? cutAnchor(node, body) : undefined };
}

/** Cuts the anchor off the address of a link that is written without entities or escapes. */
function cutAnchor(node: Link, body: string): readonly Edit[] | undefined {
  const [start, end] = placeOf(node);
  const last = node.children.at(-1);
  const at = body.indexOf(node.url, last ? placeOf(last)[1] : start);
  const hash = node.url.indexOf('#');
  if (hash < 1 || at === -1 || at + node.url.length > end) return undefined;
  return [{ start: at + hash, end: at + node.url.length, text: '' }];
}

/** Finds the addresses in HTML. Made text, an address is the element's title, and leads nowhere. */
function findInHtml(node: Html): (Pick<FileLink, 'href' | 'isImage' | 'toText'> & { withoutAnchor?: undefined })[] {
  if (node.value.startsWith('<!--')) return [];
  const [offset] = placeOf(node);
  return [...node.value.matchAll(htmlSource)].map(({ index, 0: whole, 1: attribute = '', 2: double, 3: single }) => {
    const at = offset + index + whole.search(/\s(?:src|href)\s*=\s*(?:"[^"]*"|'[^']*')$/i) + 1;
    const toText = () => [{ start: at, end: at + attribute.length, text: 'title' }];
    return { href: (double ?? single) as string, isImage: attribute.toLowerCase() === 'src', toText };
  });
}

function placeOf({ position }: Node): readonly [start: number, end: number] {
  return [position?.start.offset ?? 0, position?.end.offset ?? 0];
}

/** Writes an address as code, which is no link. In a table, a bar would end the cell. */
function toCode(url: string): string {
  const text = url.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|');
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}

function escapeMarkup(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>|]/g, '\\$&');
}

/** Makes changes to a text. They do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start || b.end - a.end)
    .reduce((result, { start, end, text: put }) => result.slice(0, start) + put + result.slice(end), text);
}
