import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toRecordSections, withoutBullet } from './recordLines.ts';

/** Lists the headings with their depths, without the part before the first of them. */
const headings = (body: string) =>
  toRecordSections(body)
    .slice(1)
    .map(({ heading, depth, line }) => [heading, depth, line]);

/** Lists the texts of all lines. */
const texts = (body: string) => toRecordSections(body).flatMap(({ lines }) => lines.map(({ text }) => text));

describe('the sections of a record', () => {
  test('begin with the lines before the first heading', () => {
    expect(toRecordSections('- Status: accepted\n\n## Context\n\nWe pay.\n')).toEqual([
      {
        depth: 0,
        line: 0,
        lines: [{ text: '- Status: accepted', line: 1, item: true, indent: 0, quoted: false, continues: false }],
      },
      {
        heading: 'Context',
        depth: 2,
        line: 3,
        lines: [{ text: 'We pay.', line: 5, item: false, indent: 0, quoted: false, continues: false }],
      },
    ]);
  });

  test.each([
    ['# Title', ['Title', 1, 1]],
    ['###### Deep', ['Deep', 6, 1]],
    ['   ## Indented', ['Indented', 2, 1]],
    ['##\tTab', ['Tab', 2, 1]],
    ['##   Wide', ['Wide', 2, 1]],
    ['## Closed ##', ['Closed', 2, 1]],
    ['## Closed #\t', ['Closed', 2, 1]],
    ['##', ['', 2, 1]],
    ['Title\n=====', ['Title', 1, 1]],
    ['Title\n=', ['Title', 1, 1]],
    ['  Title  \n   === \t', ['Title', 1, 1]],
    ['Title\n--', ['Title', 2, 1]],
    ['Title\n-----', ['Title', 2, 1]],
  ])('%j begins a section', (written, expected) => {
    expect(headings(written)).toEqual([expected]);
    expect(headings(`${written}\ntext`)).toEqual([expected]);
    expect(texts(`${written}\ntext`)).toEqual(['text']);
  });

  test.each([
    '####### Seven',
    '#hashtag',
    '    # code',
    'see # 5',
    'Title\n-',
    'Title\n- ',
    'Title\n    ===',
    'Title\n=== x',
    'Title\nx ===',
    '- item\n---',
    '1. item\n---',
    '| a | b |\n---',
  ])('%j begins none', (written) => expect(headings(written)).toEqual([]));

  test('do not have the lines of code blocks, whatever the fence', () => {
    expect(texts('a\n```yaml\nStatus: x\n```\nb')).toEqual(['a', 'b']);
    expect(texts('a\n~~~~\nStatus: x\n~~~\n~~~~~\nb')).toEqual(['a', 'b']);
    expect(texts('a\n```\n~~~\nx\n```\nb')).toEqual(['a', 'b']);
    expect(texts('> ```\n> Status: x\n> ```\nb')).toEqual(['b']);
    expect(texts(' \t```\nStatus: x\n ```\nb')).toEqual(['b']);
    expect(texts('a\n```\nStatus: x')).toEqual(['a']);
    expect(texts('a `` b\n~~struck~~\nUse ``` to quote')).toEqual(['a `` b', '~~struck~~', 'Use ``` to quote']);
  });

  test('do not have comments, whose lines still count', () => {
    const [preface] = toRecordSections('a <!-- Status: x\nDate: y --> b\n<!-- c --><!-- d -->e\n<!---->f');
    expect(preface?.lines.map(({ text, line }) => [text, line])).toEqual([
      ['a', 1],
      ['b', 2],
      ['e', 3],
      ['f', 4],
    ]);
    expect(texts('a\n<!-- never closed\nb')).toEqual(['a', '<!-- never closed', 'b']);
    expect(texts('<!--> a -->b')).toEqual(['b']);
  });

  test('do not have pasted data in lines of more than 2000 characters', () => {
    expect(texts(`${'a'.repeat(2000)}\n${'b'.repeat(2001)}\nc`).map((text) => text.length)).toEqual([2000, 1]);
  });
});

describe('a line of a record', () => {
  test.each([
    ['- a', true],
    ['* a', true],
    ['+ a', true],
    ['1. a', true],
    ['12) a', true],
    ['  -   a', true],
    ['> - a', true],
    ['\t- a', true],
    ['-\ta', true],
    ['123. a', false],
    ['1: a', false],
    ['-a', false],
    ['a - b', false],
    ['**a**', false],
  ])('%j is an item of a list: %j', (written, item) => {
    const [line] = toRecordSections(written)[0]?.lines ?? [];
    expect(line?.item).toBe(item);
    expect(withoutBullet(written)).toBe(item ? 'a' : written);
  });

  test('says how far it is indented and whether it is quoted', () => {
    const [preface] = toRecordSections('a  \n  b\n> c\n \t>> d\ne > f');
    expect(preface?.lines.map(({ text, indent, quoted }) => [text, indent, quoted])).toEqual([
      ['a', 0, false],
      ['b', 2, false],
      ['c', 0, true],
      ['d', 2, true],
      ['e > f', 0, false],
    ]);
  });

  test('continues on the next lines while a link is unfinished', () => {
    expect(texts('Supersedes [use\n  Oracle](0001-a.md)\nnext')).toEqual([
      'Supersedes [use Oracle](0001-a.md)',
      'next',
    ]);
    expect(texts('Supersedes [use Oracle](\n0001-a.md)\nnext')).toEqual([
      'Supersedes [use Oracle]( 0001-a.md)',
      'next',
    ]);
    expect(texts('- [ ] a\nb [c]\nd (e')).toEqual(['- [ ] a', 'b [c]', 'd (e']);
    expect(texts('[a\n- b]')).toEqual(['[a', '- b]']);
    expect(texts('[a\n\nb]')).toEqual(['[a', 'b]']);
    expect(texts('[a\n  \nb]')).toEqual(['[a', 'b]']);
    expect(texts('[a\nb\nc\nd\ne\nf\ng]')).toEqual(['[a b c d e f', 'g]']);
    expect(texts('[a] [b\nc]')).toEqual(['[a] [b c]']);
    expect(texts('[a](b) [c](d\ne) f')).toEqual(['[a](b) [c](d e) f']);
  });

  test('has the number that it has in the body, for any body', () => {
    const body = fc.array(
      fc.constantFrom('# T', 'T', '===', '```', '<!--', '-->', '<!-- x -->', '', '- [a', 'b](c)', '> q', 'x | y'),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(body, (written) => {
        for (const { lines } of toRecordSections(written.join('\n'))) {
          for (const { text, line } of lines) {
            const first = text.split(' ')[0] as string;
            expect(written[line - 1]).toContain(first);
          }
        }
      }),
    );
  });
});
