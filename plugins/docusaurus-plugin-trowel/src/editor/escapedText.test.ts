import * as fc from 'fast-check';
import MarkdownIt, { type Token } from 'markdown-it';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { makeGoverningPage } from '../../test/support/governingPage.ts';
import { toHover } from './codeHover.ts';
import { toClipped, toEscaped, toLink } from './escapedText.ts';

interface Node {
  readonly type: string;
  readonly url?: string;
  readonly children?: readonly Node[];
}

/** What is not text in Markdown as GitHub's is read. */
function findMarkup(markdown: string): string[] {
  const walk = (node: Node): string[] => [
    ...(plain.has(node.type) || /^(?:mailto|xmpp):/.test(node.url ?? '')
      ? []
      : [node.url === undefined ? node.type : `${node.type} ${node.url}`]),
    ...(node.children ?? []).flatMap(walk),
  ];
  return walk(fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [extensions] }) as Node);
}
// Without what makes links of words after all is read, escaped or not: no editor does so.
const extensions = gfmFromMarkdown().map((one) => ({ ...one, transforms: [] }));
const plain = new Set(['root', 'paragraph', 'text']);

/** The same as editors read it, which make links of addresses. */
function findTokens(markdown: string): string[] {
  const walk = (token: Token): string[] => [
    ...(/^(?:text|text_special|inline|paragraph_\w+)$/.test(token.type) ? [] : [token.type]),
    ...(token.children ?? []).flatMap(walk),
  ];
  return new MarkdownIt({ html: true, linkify: true }).parse(markdown, {}).flatMap(walk);
}

const piece = fc.constantFrom(
  ...'[]()!<>`*_~#&|\\:/@.-+=1)"\'$ \n\r\t',
  '](command:evil)',
  '<img src=x onerror=1>',
  'https://evil.example',
  'HTTP://e.example',
  'www.evil.example',
  'WWW.e.example',
  'a@evil.example',
  'mailto:a@e.example',
  'xmpp:a@e.example',
  'ftp://e.example',
  '$(alert)',
  'javascript:alert(1)',
  'command:evil',
  '&lt;',
  '&#60;',
  '&NewLine;',
  '***',
  '---',
  '===',
  '# ',
  '- [ ] ',
  '12. ',
  '12) ',
  '_www.evil.example',
  '[^1]',
  '[a]: b',
  '| a |',
  '\u200b',
  '\u202e',
  '\u0000',
  'a',
);
const written = fc.oneof(
  fc.array(piece, { maxLength: 12 }).map((all) => all.join('')),
  fc.string({ unit: 'binary' }),
);

describe('text of a page', () => {
  test('is text and nothing else, whatever it says, in both ways to read Markdown', () => {
    fc.assert(
      fc.property(written, (text) => {
        const escaped = toEscaped(text);
        expect(escaped).not.toMatch(/[\n\r]/);
        expect(findMarkup(escaped)).toEqual([]);
        expect(findTokens(escaped)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  test('of a link is that link, to an address that can be opened and to no other', () => {
    const address = fc.oneof(
      written,
      written.map((text) => `https://hub.example/${text}`),
      written.map((text) => `file:///hub/${text}`),
    );
    fc.assert(
      fc.property(written, address, (text, to) => {
        const link = toLink(`a${text}`, to);
        const [found, ...others] = findMarkup(link);
        expect(others).toEqual([]);
        if (found !== undefined) expect(found).toMatch(/^link (?:https?|file):/i);
      }),
      { numRuns: 1000 },
    );
  });

  test('in what hovering shows makes no link that is not ours, no image and no HTML', () => {
    fc.assert(
      fc.property(written, written, written, (a, b, c) => {
        const page = makeGoverningPage('decision/one', {
          title: a,
          why: b,
          status: c,
          landmines: [{ title: b, text: c }],
          constraints: [{ id: 'c', title: c, source: 'c.md', status: a, since: b }],
          explainers: [{ name: a, as: 'author', leaving: b, channels: [{ name: c, url: a }] }],
          supersededBy: { id: 'two', title: b, source: 'two.md' },
        });
        const markup = findMarkup(toHover([page, page, page, page], () => 'https://hub.example/page'));
        const ours = /^(?:strong|list|listItem|thematicBreak|link https:\/\/hub\.example\/page)$/;
        expect(markup.filter((one) => !ours.test(one))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

test('a long text is cut at a word', () => {
  expect(toClipped('one two three', 9)).toBe('one two …');
  expect(toClipped('one', 3)).toBe('one');
  expect(toEscaped('word '.repeat(1000)).length).toBeLessThan(700);
});
