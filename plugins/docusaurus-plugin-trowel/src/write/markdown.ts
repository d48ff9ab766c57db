import type { Nodes, Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { directive } from 'micromark-extension-directive';
import { gfm } from 'micromark-extension-gfm';
import { visit } from 'unist-util-visit';
import { toFileText } from './data.ts';

// The grammar of Docusaurus and of `content/blocks.ts`, without front matter. By its parts, since remark brings half as much again to the browser.
const grammar = {
  extensions: [gfm(), directive()],
  mdastExtensions: [gfmFromMarkdown(), directiveFromMarkdown()],
};

/** Parses a text of a page. Docusaurus reads `::: ask` as `:::ask`. Both have as many characters, so that places fit. */
export function parseMarkdown(text: string): Root {
  return fromMarkdown(
    text.replaceAll(/^([ \t>]*:{3,})([ \t]+)(?=[a-z])/gm, (_, colons, gap) => gap + colons),
    grammar,
  );
}

/**
 * Makes a text as the page will have it: with `\n` line ends, and HTML as one sees it, not as one that a browser would run.
 * Comments stay, and HTML that is to be kept.
 */
export function toSafeText(written: string, kept: readonly string[] = []): string {
  const text = toFileText(written).replaceAll(/\r\n?/g, '\n').trim();
  const places: number[] = [];
  visit(parseMarkdown(text), 'html', ({ position, value }) => {
    const start = position?.start.offset;
    if (start === undefined || isComment(value) || kept.includes(value)) return;
    const end = position?.end.offset ?? start;
    for (let at = text.indexOf('<', start); at !== -1 && at < end; at = text.indexOf('<', at + 1)) places.push(at);
  });
  if (places.length === 0) return text;
  const escaped = places.reduceRight((safe, at) => `${safe.slice(0, at)}\\${safe.slice(at)}`, text);
  // What stood inside of HTML can be HTML of its own once that is none.
  return toSafeText(escaped, kept);
}

/** Lists the HTML of a text, without comments, as Markdown has it: a tag within a line, a block of lines. */
export function listHtml(text: string): readonly string[] {
  const found: string[] = [];
  visit(parseMarkdown(text), 'html', ({ value }) => {
    if (!isComment(value)) found.push(value);
  });
  return found;
}

/** Says whether HTML is one comment and nothing else, as browsers read it: they end one at `<!-->`, `<!--->` and `--!>`, too. */
export function isComment(html: string): boolean {
  return /^<!--(?!-?>)(?:(?!--!?>).)*-->$/s.test(html);
}

/** What is begun in a text and swallows what stands below it: a block, or lines of code. */
export type OpenEnd = 'block' | 'code';

/** Finds what a safe text begins and never ends; `undefined` when a heading behind it is one. */
export function findOpenEnd(text: string): OpenEnd | undefined {
  const end = 'end-of-text';
  const { children } = parseMarkdown(`${text}\n\n## ${end}\n`);
  const last = children.at(-1);
  if (last?.type === 'heading' && isText(last.children[0], end)) return undefined;
  return last?.type === 'containerDirective' ? 'block' : 'code';
}

function isText(node: Nodes | undefined, text: string): boolean {
  return node?.type === 'text' && node.value === text;
}
