import GithubSlugger from 'github-slugger';
import MarkdownIt, { type Token } from 'markdown-it';
import type { Section } from './entry.ts';

/** A link in a page's text. */
export interface Link {
  readonly href: string;
  readonly text: string;
  /** Line in the body, from 1. */
  readonly line: number;
}

/** What a page's text holds, without its markup. */
export interface Outline {
  /** The first-level heading that is the page's title. */
  readonly title?: string;
  readonly sections: readonly Section[];
  readonly links: readonly Link[];
  /** The first paragraph of running text. */
  readonly lead: string;
}

// Fast, and exact enough for plain text; pages with blocks are read by remark as well (see blocks.ts).
const markdown = new MarkdownIt({ html: true, linkify: false });
const customAnchor = /\s*(?:\\?\{#([\w-]+)\\?\}|\{?\/\*\s*#([\w-]+)\s*\*\/\}?)$/;
const directive = /^:{3,}[ \t]*(?:[a-z]+(?:\[(.*)\])?.*)?$/gm;
/** First-level headings that decision records without a title begin with. */
const sectionNames = /^(summary|abstract|context|status|motivation|introduction|tl;?dr)$/i;

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
  const links: Link[] = [];
  const titles: { text: string; first: boolean }[] = [];
  let lead = '';
  let headings = 0;

  for (const [index, token] of tokens.entries()) {
    const open = sections.at(-1) as OpenSection;
    if (token.type === 'inline') {
      const plain = toPlain(token);
      links.push(...findLinks(token));
      const before = tokens[index - 1];
      if (before?.type === 'heading_open') {
        const [, braces, comment] = customAnchor.exec(plain.text) ?? [];
        const heading = plain.text.replace(customAnchor, '').trim();
        const depth = Number(before.tag.slice(1));
        if (depth === 1) titles.push({ text: heading, first: headings === 0 });
        headings++;
        sections.push({ heading, depth, anchor: slugger.slug(braces ?? comment ?? heading), text: [], code: [] });
      } else {
        if (!lead && before?.type === 'paragraph_open' && token.level === 1) lead = plain.text;
        open.text.push(plain.text);
        if (plain.code) open.code.push(plain.code);
      }
    } else if (token.type === 'fence' || token.type === 'code_block') {
      open.code.push(token.content.trim());
    }
  }

  return {
    title: titles.find(({ text, first }) => first && !sectionNames.test(text))?.text,
    sections: sections.map(({ text, code, ...section }) => ({
      ...section,
      text: text.join('\n').trim(),
      code: code.join('\n'),
    })),
    links,
    lead,
  };
}

/** The text of an inline token; code spans are part of the text and listed apart as well. */
function toPlain(token: Token): { text: string; code: string } {
  let text = '';
  const code: string[] = [];
  for (const child of token.children ?? []) {
    if (child.type === 'text') text += child.content;
    else if (child.type === 'code_inline') {
      text += child.content;
      code.push(child.content);
    } else if (child.type === 'softbreak' || child.type === 'hardbreak') text += ' ';
    else if (child.type === 'image') text += child.content;
  }
  return { text: text.replaceAll(/\s+/g, ' ').trim(), code: code.join('\n') };
}

function findLinks(token: Token): Link[] {
  const links: Link[] = [];
  const children = token.children ?? [];
  for (const [index, child] of children.entries()) {
    if (child.type !== 'link_open') continue;
    const end = children.findIndex((other, at) => at > index && other.type === 'link_close');
    const text = children
      .slice(index + 1, end)
      .map((part) => part.content)
      .join('');
    links.push({ href: String(child.attrGet('href') ?? ''), text, line: (token.map?.[0] ?? 0) + 1 });
  }
  return links;
}
