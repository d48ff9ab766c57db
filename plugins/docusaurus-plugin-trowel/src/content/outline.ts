import GithubSlugger from 'github-slugger';
import MarkdownIt, { type Token } from 'markdown-it';
import { addLazyParts } from '../shared/lazyParts.ts';
import { lazyValue } from '../shared/lazyValue.ts';
import type { Section } from './entry.ts';
import { findLabelledField, parseLabelledValues, withoutMarkup } from './recordLabels.ts';
import { findOnlyTitle, isTitle } from './title.ts';

/** A link in a page's text. */
export interface Link {
  readonly href: string;
  /** Line in the body, from 1. */
  readonly line: number;
}

/** A page's text without markup. */
export interface Outline {
  /** The first-level heading, if it is the page's title: it comes first, or it is the only one. */
  readonly title?: string;
  readonly sections: readonly Section[];
  /** For each section but the first, the line of its heading in the body, from 1. */
  readonly headingLines: readonly number[];
  readonly links: readonly Link[];
  /** The first paragraph of running text, which is no field of a record. */
  readonly lead: string;
}

// Fast, and exact enough for plain text. Pages with blocks are parsed by remark as well (see blocks.ts).
const markdown = new MarkdownIt({ html: true, linkify: false });
/** Parses the text inside of sections, whose links nobody follows. */
const textMarkdown = new MarkdownIt({ html: true, linkify: false });
textMarkdown.normalizeLink = (address) => address;
/** Parses block structure only, and leaves the text inside unparsed. */
const blockMarkdown = new MarkdownIt({ html: true, linkify: false });
blockMarkdown.core.ruler.enableOnly(['normalize', 'block']);
// The forms of a heading's id in Docusaurus (markdownHeadingIdUtils and remark/headings of @docusaurus/mdx-loader).
const customId = /\s*\{#((?:.(?!\{#|\}))*.)\}$/;
const commentId = /\s*(?:<!--|\{\/\*)\s*#(\S+)(?:\s.*?)?(?:-->|\*\/\})\s*$/;
const directive = /^:{3,}[ \t]*(?:[a-z]+(?:\[(.*)\])?.*)?$/gm;

interface OpenSection {
  heading?: string;
  depth: number;
  anchor?: string;
  text: string[];
  code: string[];
}

/** Parses the outline of a page's body. The anchors are the same as Docusaurus's. Sections are parsed when first used. */
export function parseOutline(body: string): Outline {
  return addLazyParts(parseHead(body), toSectionParts(body));
}

/** Makes the parts that few commands use, from the text, as keeping tokens would take much more memory. */
function toSectionParts(body: string) {
  const parse = lazyValue(() => parseSections(body));
  return { sections: () => parse().sections, headingLines: () => parse().headingLines };
}

/** Parses what all commands use. Parses the text inside of only those paragraphs that this needs. */
function parseHead(body: string): Pick<Outline, 'title' | 'lead' | 'links'> {
  const env = {};
  const tokens = blockMarkdown.parse(toText(body), env);
  const links: Link[] = [];
  let title: string | undefined;
  const firstLevel: string[] = [];
  let lead = '';
  let isFirstHeading = true;
  let isInField = false;

  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'inline') continue;
    const before = tokens[index - 1];
    const isHeading = before?.type === 'heading_open';
    const isFirstLevel = isHeading && before.tag === 'h1';
    const mayBeTitle = isFirstLevel && isFirstHeading && lead === '';
    const mayBeLead =
      lead === '' && !isInField && before?.type === 'paragraph_open' && token.level === 1 && !isLabels(token.content);
    if (isHeading) {
      isFirstHeading = false;
      // What stands below `## Status` is a field of a record.
      isInField = findLabelledField(withoutMarkup(token.content)) !== undefined;
    }
    // Links begin with one of these.
    if (!isFirstLevel && !mayBeLead && !/[[<]/.test(token.content)) continue;
    addChildren(token, markdown, env);
    links.push(...findLinks(token));
    if (isFirstLevel) firstLevel.push(withoutId(token.content, toPlain(token).text));
    // After running text, one of several first-level headings begins a section and is not the title.
    if (mayBeTitle && isTitle(firstLevel[0] ?? '')) title = firstLevel[0];
    if (mayBeLead && isRunningText(token)) lead = toPlain(token).text;
  }
  return { title: title ?? findOnlyTitle(firstLevel), lead, links };
}

/** Reads the sections of a page's body. Anchors are those that Docusaurus gives to the headings. */
export function parseSections(body: string): Pick<Outline, 'sections' | 'headingLines'> {
  const slugger = new GithubSlugger();
  const env = {};
  const tokens = blockMarkdown.parse(toText(body), env);
  const sections: OpenSection[] = [{ depth: 0, text: [], code: [] }];
  const headingLines: number[] = [];

  for (const [index, token] of tokens.entries()) {
    const open = sections.at(-1) as OpenSection;
    if (token.type === 'inline') {
      const before = tokens[index - 1];
      const isHeading = before?.type === 'heading_open';
      // Many paragraphs have no markup, and parsing takes long.
      if (isHeading || markup.test(token.content)) addChildren(token, textMarkdown, env);
      const plain = toPlain(token);
      if (isHeading) {
        const depth = Number(before.tag.slice(1));
        sections.push({ ...readHeading(token, plain, slugger), depth, text: [], code: [] });
        headingLines.push((token.map?.[0] ?? 0) + 1);
      } else {
        open.text.push(isCell(before) && plain.text !== '' ? `${plain.text} ·` : plain.text);
      }
    } else if (token.type === 'fence' || token.type === 'code_block') {
      open.code.push(token.content.trim());
    }
  }

  return {
    sections: sections.map(({ text, code, ...section }) => ({
      ...section,
      text: text.join('\n').trim(),
      code: code.join('\n'),
    })),
    headingLines,
  };
}

/** Says whether a token begins a cell of a table. Cells are set apart, since excerpts show them in a line. */
function isCell(token: Token | undefined): boolean {
  return token?.type === 'td_open' || token?.type === 'th_open';
}

/** Removes the fences of admonitions, but keeps their titles as sentences, so that excerpts do not run on. */
function toText(body: string): string {
  return body.replaceAll(directive, (_, title = '') => title.replace(/[\p{L}\p{N}]$/u, '$&.'));
}

/** Reads a heading's text and anchor: the author's `{#id}`, or else a slug that is unique on the page. */
function readHeading(
  { content }: Token,
  { raw, text }: Plain,
  slugger: GithubSlugger,
): { heading: string; anchor: string } {
  const written = commentId.exec(content)?.[1] ?? customId.exec(text)?.[1]?.trim();
  return { heading: withoutId(content, text), anchor: written ?? slugger.slug(raw) };
}

/** Returns a heading's text without the id that its author gave it. */
function withoutId(content: string, text: string): string {
  return commentId.test(content) ? text.replace(/\s*\{\/\*.*$/, '') : text.replace(customId, '');
}

interface Plain {
  /** With all spaces of the source, as anchors are made from it. */
  readonly raw: string;
  readonly text: string;
}

/** A character that can begin markup inside of a paragraph. */
const markup = /[\\`*_~[\]!<&]/;

/** Parses the text inside of a token. */
function addChildren(token: Token, parser: typeof markdown, env: Record<string, unknown>): void {
  token.children = parser.parseInline(token.content, env)[0]?.children ?? [];
}

/** Returns the text of an inline token, with inline code. A token without children has no markup. */
function toPlain(token: Token): Plain {
  let raw = token.children?.length ? '' : token.content;
  for (const child of token.children ?? []) {
    if (child.type === 'text' || child.type === 'image' || child.type === 'code_inline') raw += child.content;
    else if (child.type === 'softbreak' || child.type === 'hardbreak') raw += '\n';
  }
  return { raw, text: raw.replaceAll(/\s+/g, ' ').trim() };
}

/** Matches a line that begins with a label: `Date:`, `**Deciders**:`. */
const label = /^[\s>*_]*\p{L}[\p{L} /()-]{1,30}[\s*_]*[:：]/u;

/** Says whether a paragraph consists of labels with values, which say nothing of what the page is about: `Date: 2021-03-02`. */
function isLabels(content: string): boolean {
  const lines = content.split('\n');
  return lines.every((line) => label.test(line)) && lines.some((line) => parseLabelledValues(line).length > 0);
}

/** Says whether a paragraph has words outside of links. A line of links or badges is no summary of the page. */
function isRunningText({ children }: Token): boolean {
  let depth = 0;
  let text = '';
  for (const { type, content } of children ?? []) {
    if (type === 'link_open' || (type === 'html_inline' && /^<a\b/i.test(content))) depth++;
    else if (type === 'link_close' || (type === 'html_inline' && /^<\/a\b/i.test(content))) depth--;
    else if (depth === 0 && (type === 'text' || type === 'code_inline')) text += content;
  }
  return /[\p{L}\p{N}]/u.test(text);
}

function findLinks(token: Token): Link[] {
  const line = (token.map?.[0] ?? 0) + 1;
  return (token.children ?? [])
    .filter(({ type }) => type === 'link_open')
    .map((child) => ({ href: String(child.attrGet('href') ?? ''), line }));
}
