import GithubSlugger from 'github-slugger';
import MarkdownIt, { type Token } from 'markdown-it';
import type { Section } from './entry.ts';
import { isTitle } from './title.ts';

/** A link in a page's text. */
export interface Link {
  readonly href: string;
  /** Line in the body, from 1. */
  readonly line: number;
}

/** What a page's text holds, without its markup. */
export interface Outline {
  /** The first-level heading that is the page's title. */
  readonly title?: string;
  readonly sections: readonly Section[];
  /** Where each section but the first begins: the line of its heading in the body, from 1. */
  readonly headingLines: readonly number[];
  readonly links: readonly Link[];
  /** The first paragraph of running text. */
  readonly lead: string;
}

// Fast, and exact enough for plain text; pages with blocks are read by remark as well (see blocks.ts).
const markdown = new MarkdownIt({ html: true, linkify: false });
// Docusaurus's own forms of a heading's id (markdownHeadingIdUtils and remark/headings of @docusaurus/mdx-loader).
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

/** Reads the outline of a page's body. Anchors are those that Docusaurus gives to the headings. */
export function parseOutline(body: string): Outline {
  const slugger = new GithubSlugger();
  // Admonition fences are no text; their titles are.
  const tokens = markdown.parse(
    body.replaceAll(directive, (_, title: string | undefined) => title ?? ''),
    {},
  );
  const sections: OpenSection[] = [{ depth: 0, text: [], code: [] }];
  const headingLines: number[] = [];
  const links: Link[] = [];
  let title: string | undefined;
  let lead = '';

  for (const [index, token] of tokens.entries()) {
    const open = sections.at(-1) as OpenSection;
    if (token.type === 'inline') {
      const plain = toPlain(token);
      links.push(...findLinks(token));
      const before = tokens[index - 1];
      if (before?.type === 'heading_open') {
        const depth = Number(before.tag.slice(1));
        const { heading, anchor } = readHeading(token, plain, slugger);
        // A title stands first; behind running text, a first-level heading is a section like others.
        if (sections.length === 1 && depth === 1 && lead === '' && isTitle(heading)) title = heading;
        sections.push({ heading, depth, anchor, text: [], code: [] });
        headingLines.push((token.map?.[0] ?? 0) + 1);
      } else {
        if (!lead && before?.type === 'paragraph_open' && token.level === 1 && isRunningText(token)) lead = plain.text;
        open.text.push(plain.text);
      }
    } else if (token.type === 'fence' || token.type === 'code_block') {
      open.code.push(token.content.trim());
    }
  }

  return {
    title,
    sections: sections.map(({ text, code, ...section }) => ({
      ...section,
      text: text.join('\n').trim(),
      code: code.join('\n'),
    })),
    headingLines,
    links,
    lead,
  };
}

/** A heading's text and its anchor: the author's `{#id}` as it is, else a slug that is unique on the page. */
function readHeading(token: Token, { raw, text }: Plain, slugger: GithubSlugger): { heading: string; anchor: string } {
  const commented = commentId.exec(token.content)?.[1];
  if (commented) return { heading: text.replace(/\s*\{\/\*.*$/, ''), anchor: commented };
  const custom = customId.exec(text);
  if (custom) return { heading: text.slice(0, text.length - custom[0].length), anchor: (custom[1] as string).trim() };
  return { heading: text, anchor: slugger.slug(raw) };
}

interface Plain {
  /** As it is in the source, blanks included: anchors are made from it. */
  readonly raw: string;
  readonly text: string;
}

/** The text of an inline token; code spans are part of the text. */
function toPlain(token: Token): Plain {
  let raw = '';
  for (const child of token.children ?? []) {
    if (child.type === 'text' || child.type === 'image' || child.type === 'code_inline') raw += child.content;
    else if (child.type === 'softbreak' || child.type === 'hardbreak') raw += '\n';
  }
  return { raw, text: raw.replaceAll(/\s+/g, ' ').trim() };
}

/** Whether a paragraph holds words of its own: a line of links or badges leads elsewhere and says nothing of the page. */
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
