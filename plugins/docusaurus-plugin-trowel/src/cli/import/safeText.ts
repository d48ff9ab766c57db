import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

const processor = unified().use(remarkParse).use(remarkGfm);

/** How often a text is looked at again, as what is no HTML any more can begin or end code. */
const most = 8;

/**
 * Makes text of all HTML, components, expressions and imports in a page that somebody else wrote: it shows what stands there, and nothing
 * runs, whether the site reads it as Markdown or as MDX. Code stays as it is.
 */
export function toSafeText(body: string): string {
  let text = body;
  for (let round = 0; round < most; round++) {
    const safe = escapeOutside(text, findCode(text));
    if (safe === text) return text;
    text = safe;
  }
  return escapeOutside(text, []);
}

type Span = readonly [start: number, end: number];

/** Finds code in lines and in fences. What is indented is no code for MDX. */
function findCode(text: string): Span[] {
  const spans: Span[] = [];
  visit(processor.parse(text) as Root, (node) => {
    if (node.type !== 'code' && node.type !== 'inlineCode') return;
    const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
    if (/^(?:`|~{3})/.test(text.slice(start, end))) spans.push([start, end]);
  });
  return spans.sort(([a], [b]) => a - b);
}

function escapeOutside(text: string, code: readonly Span[]): string {
  let at = 0;
  let result = '';
  for (const [start, end] of code) {
    result += toEntities(text.slice(at, start)) + text.slice(start, end);
    at = end;
  }
  return result + toEntities(text.slice(at));
}

const signs: Readonly<Record<string, string>> = { '<': '&lt;', '{': '&#123;', '}': '&#125;' };

function toEntities(text: string): string {
  return text
    .replaceAll(/<(https?:\/\/[^\s<>()[\]{}]+)>/g, '[$1]($1)')
    .replaceAll(/[<{}]/g, (sign) => signs[sign] as string)
    .replaceAll(
      /^([ \t>]*)(i|e)(?=mport\b|xport\b)/gm,
      (_, before: string, letter: string) => `${before}&#${letter.charCodeAt(0)};`,
    );
}
