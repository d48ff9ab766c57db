import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { scanMarkdown } from '../../content/markdownScan.ts';
import { type MdxNode, readLiteral, toMarkdownElement } from './jsx.ts';

/** A text without what only a program understands. */
interface PlainMarkdown {
  readonly text: string;
  /** The names of components that only the page itself shows. */
  readonly hidden: readonly string[];
}

/** The id that its author gave a heading. MDX would take it for an expression, and Docusaurus for none. */
const headingId = /^(#{1,6}[ \t].*)\{(#[^{}\n]*)\}[ \t]*$/gm;

/** Removes what readers of the page do not see: HTML comments, outside of code. */
export function withoutComments(text: string): string {
  return text.includes('<!--') ? replaceSpans(text, 'comment', () => '') : text;
}

const attribute = /(\s(?:href|src)\s*=\s*)(["'])([^"']*)\2/gi;

/** Rewrites the targets of links and pictures that are written as HTML, outside of code. */
export function rewriteHtmlLinks(text: string, rewrite: (href: string) => string): string {
  if (!/(?:href|src)\s*=/i.test(text)) return text;
  return replaceSpans(text, 'tag', (tag) =>
    tag.replaceAll(attribute, (_, before, quote, href) => `${before}${quote}${rewrite(href)}${quote}`),
  );
}

/** Puts something else in place of what a scan finds. */
function replaceSpans(text: string, wanted: 'comment' | 'tag', replace: (found: string) => string): string {
  let at = 0;
  let result = '';
  for (const { type, start, end } of scanMarkdown(text)) {
    if (type !== wanted) continue;
    result += text.slice(at, start) + replace(text.slice(start, end));
    at = end;
  }
  return result + text.slice(at);
}

/** Makes Markdown of MDX: elements become Markdown or what they hold, and code is left out. Nothing is run. */
export function toPlainMarkdown(text: string): PlainMarkdown {
  // Of the same length, so that places are those of the text.
  const masked = replaceSpans(text, 'comment', (comment) => comment.replaceAll(/[^\n]/g, ' ')).replaceAll(
    headingId,
    '$1($2)',
  );
  const root = parse(masked);
  // A build says what is wrong with such a page.
  if (!root) return { text: withoutComments(text).replaceAll(/^(?:import|export)\s.*$/gm, ''), hidden: [] };
  const hidden = new Set<string>();
  const written = write(root.children ?? [], { text, start: 0, end: text.length, hidden });
  return { text: withoutComments(written).replaceAll(/\n{3,}/g, '\n\n'), hidden: [...hidden] };
}

function parse(text: string): MdxNode | undefined {
  try {
    const processor = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).use(remarkMdx);
    return processor.parse(text) as MdxNode;
  } catch {
    return undefined;
  }
}

interface Span {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly hidden: Set<string>;
}

/** Writes a span of the text with its elements and expressions as Markdown. */
function write(nodes: readonly MdxNode[], span: Span): string {
  let at = span.start;
  let written = '';
  for (const node of listCode(nodes)) {
    const [start, end] = placeOf(node);
    written += span.text.slice(at, start) + writeNode(node, span);
    at = end;
  }
  return written + span.text.slice(at, span.end);
}

/** Lists the outermost nodes that are code. */
function listCode(nodes: readonly MdxNode[]): MdxNode[] {
  return nodes.flatMap((node) => (/^mdx/.test(node.type) ? [node] : listCode(node.children ?? [])));
}

function writeNode(node: MdxNode, span: Span): string {
  if (node.type === 'mdxjsEsm') return '';
  if (!/^mdxJsx/.test(node.type)) return readLiteral(node) ?? '';
  // A table of HTML is as plain as one of Markdown.
  if (node.name === 'table') return span.text.slice(...placeOf(node));
  const { children = [] } = node;
  const [first, last] = [children[0], children.at(-1)];
  const content = first && last ? write(children, { ...span, start: placeOf(first)[0], end: placeOf(last)[1] }) : '';
  const indent = first?.position ? first.position.start.column - 1 : 0;
  const written = toMarkdownElement(node, withoutIndent(content, indent));
  if (written === undefined) span.hidden.add(node.name ?? '');
  return written ?? '';
}

function withoutIndent(text: string, columns: number): string {
  return columns === 0 ? text : text.replaceAll(new RegExp(`^[ \\t]{1,${columns}}`, 'gm'), '');
}

function placeOf({ position }: MdxNode): [number, number] {
  return [position?.start.offset ?? 0, position?.end.offset ?? 0];
}
